import { closeSync, copyFileSync, ftruncateSync, mkdirSync, openSync, rmSync, statSync, writeSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { inspectAsset } from "../../../provider/engine/assets/media/inspect.js";
import { check, create, type Session } from "../../../provider/engine/index.js";
import { type Transport, undiciTransport } from "../../../provider/http/transport.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { ROOT, rejection, type TestWorld, testWorld } from "../../support/world.js";

const MB = 1024 * 1024;
const video = resourceOf("Video");

/** A real MP4, made larger by a box of type "free", which players skip. */
function paddedVideo(folder: string, name: string, megabytes: number): string {
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  copyFileSync(join(ROOT, "examples", "media", "spring.mp4"), path);
  const { size } = statSync(path);
  const box = Buffer.alloc(16);
  box.writeUInt32BE(1, 0);
  box.write("free", 4);
  box.writeBigUInt64BE(BigInt(megabytes * MB - size), 8);
  const file = openSync(path, "r+");
  writeSync(file, box, 0, 16, size);
  ftruncateSync(file, megabytes * MB);
  closeSync(file);
  return name;
}

describe("uploads", function () {
  this.timeout(60_000);

  let world: TestWorld;
  let session: Session;

  beforeEach(async () => {
    world = await testWorld();
    session = { ...world.session, projectFolder: world.folder };
  });

  afterEach(() => world.close());

  async function uploaded(source: string): Promise<{ id: string; signature: string }> {
    const inspect = (kind: "video" | "image", path: string) => inspectAsset(world.folder, kind, path);
    const checked = await check(video, { source }, undefined, { advertiserId: "7000000000000000001", inspect });
    expect(checked.faults).to.deep.equal([]);
    const { id } = await create(session, video, checked.inputs);
    return { id, signature: String(checked.inputs.signature) };
  }

  const row = (id: string) => world.emulator.world.store.get("video", id)?.row;

  it("sends a small file in one call", async () => {
    const { id, signature } = await uploaded(paddedVideo(world.folder, "small.mp4", 1));
    expect(world.calls()).to.deep.equal(["POST /file/video/ad/upload/ 0"]);
    expect(row(id)).to.include({ signature, size: MB, width: 720, height: 1280 });
  });

  it("sends a large file in the ranges that the server asks for, and reports the progress", async () => {
    const { id, signature } = await uploaded(paddedVideo(world.folder, "large.mp4", 50));
    expect(world.calls()).to.deep.equal([
      "POST /file/start/upload/ 0",
      "POST /file/transfer/upload/ 0",
      "POST /file/transfer/upload/ 0",
      "POST /file/transfer/upload/ 0",
      "POST /file/finish/upload/ 0",
      "POST /file/video/ad/upload/ 0",
    ]);
    expect(row(id)).to.include({ signature, size: 50 * MB });
    expect(world.words.map((word) => word.replace(/^.*: /, ""))).to.deep.equal([
      "20 of 50 MB sent",
      "40 of 50 MB sent",
      "50 of 50 MB sent",
    ]);
  });

  it("continues from the last acknowledged offset after cut connections and lost answers", async () => {
    world.emulator.faults.add({ path: "/file/transfer/upload/", kind: "cut", skip: 1, times: 1 });
    world.emulator.faults.add({ path: "/file/transfer/upload/", kind: "lose", skip: 2, times: 1 });
    const { id, signature } = await uploaded(paddedVideo(world.folder, "large.mp4", 45));
    expect(row(id)).to.include({ signature, size: 45 * MB });
  });

  it("waits until TikTok has processed the file, without a second upload", async () => {
    await world.close();
    let now = Date.now();
    world = await testWorld({ processingSeconds: 40, time: () => now });
    session = { ...world.session, projectFolder: world.folder };
    const sleep = world.clock.sleep.bind(world.clock);
    world.clock.sleep = async (ms) => {
      now += ms;
      await sleep(ms);
    };
    await uploaded(paddedVideo(world.folder, "slow.mp4", 1));
    expect(world.calls()).to.deep.equal([
      "POST /file/video/ad/upload/ 0",
      ...Array(6).fill("GET /file/video/ad/info/ 0"),
    ]);
    expect(world.clock.slept).to.deep.equal([1_000, 2_000, 4_000, 8_000, 16_000, 20_000]);
  });

  it("keeps an upload that TikTok does not finish in time as unfinished, with its id", async () => {
    await world.close();
    world = await testWorld({ processingSeconds: 86_400 });
    session = { ...world.session, projectFolder: world.folder };
    const error = await rejection(uploaded(paddedVideo(world.folder, "stuck.mp4", 1)));
    expect(error.name).to.equal("Unfinished");
    expect(error.message).to.match(
      /^Video "stuck-[0-9a-f]{8}\.mp4": uploaded as v10033g50000\w+, but TikTok had not processed it after 10 minutes\. It is in the stack as unfinished; the next pulumi up continues it and uploads nothing again\.$/,
    );
  });

  it("reports that a library name is taken, with a next step", async () => {
    const source = paddedVideo(world.folder, "twice.mp4", 1);
    await uploaded(source);
    const error = await rejection(uploaded(source));
    expect(error.message).to.match(
      /^Video "twice-[0-9a-f]{8}\.mp4": name is taken by video \S+ in the library of advertiser 7000000000000000001, which this stack has under another resource\. No second one was created\. Choose another name\. \[code 40911, request_id \w+\]$/,
    );
  });

  const checkedInputs = async (source: string) => {
    const inspect = (kind: "video" | "image", path: string) => inspectAsset(world.folder, kind, path);
    return (await check(video, { source }, undefined, { advertiserId: "7000000000000000001", inspect })).inputs;
  };

  /** Does something to the files when the first answer to a call of this path has come. */
  async function meanwhile(path: string, work: () => void): Promise<void> {
    const real = undiciTransport();
    let due = true;
    const transport: Transport = {
      async send(call) {
        const answer = await real.send(call);
        if (due && call.url.includes(path)) {
          due = false;
          work();
        }
        return answer;
      },
      close: () => real.close(),
    };
    await world.close();
    world = await testWorld({ transport });
    session = { ...world.session, projectFolder: world.folder };
  }

  it("refuses a file that changed between check and upload, before anything is sent", async () => {
    for (const megabytes of [1, 45]) {
      const source = paddedVideo(world.folder, `changing-${megabytes}.mp4`, megabytes);
      const inputs = await checkedInputs(source);
      const file = openSync(join(world.folder, source), "r+");
      writeSync(file, "other", megabytes * MB - 100);
      closeSync(file);
      expect((await rejection(create(session, video, inputs))).message).to.match(
        /: the file changing-\S+ changed after it was checked\. Run pulumi up again/,
      );
      expect(world.calls().filter((call) => /finish|\/ad\/upload/.test(call))).to.deep.equal([]);
    }
  });

  it("refuses a file whose content changes while it is uploaded, before it is in the library", async () => {
    await meanwhile("/file/transfer/upload/", () => {
      const file = openSync(join(world.folder, "moving.mp4"), "r+");
      writeSync(file, "other", 44 * MB);
      closeSync(file);
    });
    const inputs = await checkedInputs(paddedVideo(world.folder, "moving.mp4", 45));
    expect((await rejection(create(session, video, inputs))).message).to.include("changed after it was checked");
    expect(world.calls().filter((call) => /finish|\/ad\/upload/.test(call))).to.deep.equal([]);
  });

  it("uploads the file that was opened, whatever replaces it meanwhile", async () => {
    await meanwhile("/file/start/upload/", () => {
      rmSync(join(world.folder, "swapped.mp4"));
      paddedVideo(world.folder, "swapped.mp4", 46);
    });
    const { id, signature } = await uploaded(paddedVideo(world.folder, "swapped.mp4", 45));
    expect(row(id)).to.include({ signature, size: 45 * MB });
  });

  it("stops when the server asks for the same bytes", async () => {
    const real = undiciTransport();
    const stuck = { code: 0, message: "OK", request_id: "1", data: { start_offset: 0, end_offset: 20 * MB } };
    const transport: Transport = {
      send: (call) =>
        call.url.includes("/file/transfer/upload/")
          ? Promise.resolve({ status: 200, text: JSON.stringify(stuck) })
          : real.send(call),
      close: () => real.close(),
    };
    await world.close();
    world = await testWorld({ transport });
    session = { ...world.session, projectFolder: world.folder };
    const inputs = await checkedInputs(paddedVideo(world.folder, "stuck.mp4", 45));
    expect((await rejection(create(session, video, inputs))).message).to.include("keeps requesting");
    expect(world.calls()).to.deep.equal(["POST /file/start/upload/ 0"]);
  });

  it("uploads by address without fetching it here", async () => {
    await world.close();
    const { media } = await import("../../support/tiktok-sdk.js");
    world = await testWorld({ fetchFile: async () => ({ bytes: media("spring.mp4"), name: "spring.mp4" }) });
    const { inputs } = await check(video, { source: "https://cdn.example.com/a/spring.mp4" }, undefined, {
      advertiserId: "7000000000000000001",
      inspect: async () => ({ faults: ["must not be looked at"] }),
    });
    const { outputs } = await create(world.session, video, inputs);
    expect(outputs).to.include({ width: 720, height: 1280, name: "spring.mp4" });
    expect(world.emulator.requests()[0]?.body).to.include({
      upload_type: "UPLOAD_BY_URL",
      video_url: "https://cdn.example.com/a/spring.mp4",
    });
  });
});
