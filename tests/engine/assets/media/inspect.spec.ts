import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { inspectAsset } from "../../../../provider/engine/assets/media/inspect.js";
import {
  carouselFault,
  coverFault,
  imageFaults,
  singleImageFault,
  videoFaults,
} from "../../../../provider/engine/assets/media/limits.js";
import { PROBER } from "../../../../provider/engine/assets/media/probe.js";
import { MediaCache } from "../../../../provider/local-state/media-cache.js";
import { media } from "../../../support/tiktok-sdk.js";
import { ROOT } from "../../../support/world.js";

describe("inspecting a local file", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-media-"));
    writeFileSync(join(folder, "clip.mp4"), media("spring.mp4"));
    writeFileSync(join(folder, "cover.png"), media("spring.png"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function fault(kind: "video" | "image", source: string): Promise<string> {
    const found = await inspectAsset(folder, kind, source);
    return "faults" in found ? found.faults.join(" | ") : `signature ${found.signature}`;
  }

  it("finds the MD5 and the properties of a video and of an image that TikTok accepts", async () => {
    expect(await inspectAsset(folder, "video", "clip.mp4")).to.deep.equal({
      signature: "02394a11ae826ba5371993a291086de3",
      facts: { container: "MPEG-4", codec: "AVC", width: 720, height: 1280, duration: 6 },
    });
    expect(await inspectAsset(folder, "image", "./cover.png")).to.deep.include({
      signature: "a049488b8daac62106d39322bd4dc925",
    });
  });

  it("reads what a file is once for each content, and again where what was kept is of another release, broken or away", async () => {
    const environment = { XDG_CACHE_HOME: join(folder, "cache") };
    const cacheOf = (prober = PROBER) => new MediaCache(prober, environment);
    const widthOf = async (source: string, cache = cacheOf()): Promise<unknown> => {
      const found = await inspectAsset(folder, "video", source, cache);
      return "facts" in found ? found.facts?.width : found.faults;
    };
    expect(await widthOf("clip.mp4")).to.equal(720);
    const [signature, bytes] = ["02394a11ae826ba5371993a291086de3", media("spring.mp4").length];
    const kept = join(folder, "cache", "pulumi-tiktok", "media", PROBER, `${signature}-${bytes}.json`);
    // What is there is taken, so nothing is read a second time.
    writeFileSync(kept, readFileSync(kept, "utf8").replace("720", "540").replace("1280", "960"));
    expect(await widthOf("clip.mp4")).to.equal(540);
    writeFileSync(join(folder, "longer.mp4"), Buffer.concat([media("spring.mp4"), Buffer.alloc(1)]));
    expect(await widthOf("longer.mp4"), "another content").to.equal(720);
    expect(await widthOf("clip.mp4", cacheOf("other-1.0.0"))).to.equal(720);
    for (const broken of ["", "{}", '{"container":"MPEG-4","width":"9"}']) {
      writeFileSync(kept, broken);
      expect(await widthOf("clip.mp4"), broken).to.equal(720);
    }
    expect(await widthOf("clip.mp4", new MediaCache(PROBER, { XDG_CACHE_HOME: join(folder, "clip.mp4") }))).to.equal(
      720,
    );
  });

  it("names the release of the prober that package.json pins", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    expect(PROBER).to.equal(`mediainfo.js-${dependencies["mediainfo.js"]}`);
  });

  it("refuses a file that does not exist, with the path that was read", async () => {
    expect(await fault("video", "nope.mp4")).to.match(
      /^source "nope\.mp4" does not exist: no such file: .*nope\.mp4\. Paths are relative to the project folder\.$/,
    );
  });

  it("refuses files outside the project, also through links", async () => {
    symlinkSync("/etc/hostname", join(folder, "link.mp4"));
    for (const source of ["../outside.mp4", "/etc/hostname", "link.mp4", "/proc/self/environ"]) {
      expect(await fault("video", source), source).to.match(/outside the project folder|does not exist/);
    }
  });

  it("refuses folders, pipes and empty files without reading them", async () => {
    mkdirSync(join(folder, "folder.mp4"));
    execFileSync("mkfifo", [join(folder, "pipe.mp4")]);
    writeFileSync(join(folder, "empty.mp4"), "");
    expect(await fault("video", "folder.mp4")).to.equal('source "folder.mp4" is not a regular file.');
    expect(await fault("video", "pipe.mp4")).to.equal('source "pipe.mp4" is not a regular file.');
    expect(await fault("video", "empty.mp4")).to.equal('source "empty.mp4" is empty.');
    expect(await fault("video", "a\0b")).to.equal("source contains a NUL character.");
  });

  it("refuses files that are too large, before reading them", async () => {
    writeFileSync(join(folder, "huge.mp4"), "");
    truncateSync(join(folder, "huge.mp4"), 501 * 1024 * 1024);
    expect(await fault("video", "huge.mp4")).to.equal('source "huge.mp4" has 501 MB; TikTok accepts 500 MB.');
    truncateSync(join(folder, "huge.mp4"), 51 * 1024 * 1024);
    expect(await fault("image", "huge.mp4")).to.equal('source "huge.mp4" has 51 MB; TikTok accepts 50 MB.');
  });

  it("uses the content and not the name", async () => {
    writeFileSync(join(folder, "really-an-image.mp4"), media("spring.png"));
    writeFileSync(join(folder, "text.mp4"), "hello ".repeat(100));
    writeFileSync(join(folder, "cut.mp4"), media("spring.mp4").subarray(0, 300));
    expect(await fault("video", "really-an-image.mp4")).to.equal(
      'source "really-an-image.mp4" is PNG, not a video. Allowed: MP4, MOV, MPEG, AVI.',
    );
    expect(await fault("image", "clip.mp4")).to.equal(
      'source "clip.mp4" is MPEG-4, not a supported image. Allowed: JPG, PNG, and GIF for add-ons.',
    );
    expect(await fault("video", "text.mp4")).to.equal('source "text.mp4" is not a readable video.');
    expect(await fault("video", "cut.mp4")).to.match(/^source "cut\.mp4" /);
  });
});

describe("limits of videos and images", () => {
  const good = { container: "MPEG-4", codec: "AVC", width: 1080, height: 1920, duration: 15 };

  it("accept what TikTok accepts: 540×960 to 2160×3840, upright and wide, and squares of 640 to 1280, of any length", () => {
    for (const [width, height] of [
      [720, 1280],
      [1280, 720],
      [1080, 1080],
      [1920, 1080],
      [720, 720],
      [540, 960],
      [3840, 2160],
      [640, 640],
      [1280, 1280],
    ] as const) {
      expect(videoFaults.content({ ...good, width, height })).to.deep.equal([]);
    }
    expect(videoFaults.content({ ...good, duration: 1 })).to.deep.equal([]);
    expect(videoFaults.content({ ...good, duration: 600 })).to.deep.equal([]);
  });

  it("refuse other sizes and ratios, all at once", () => {
    expect(videoFaults.content({ ...good, width: 480, height: 640, duration: 3 })).to.deep.equal([
      "is 480×640. Allowed: 540×960 to 2160×3840, portrait or landscape.",
      "is 480×640, which is not one of the ratios 9:16, 1:1 and 16:9.",
    ]);
    expect(videoFaults.content({ ...good, width: 538, height: 958 })).to.have.length(1);
    expect(videoFaults.content({ ...good, width: 2162, height: 3844 })).to.have.length(1);
    expect(videoFaults.content({ ...good, width: 638, height: 638 })).to.deep.equal([
      "is 638×638. Allowed for square videos: 640×640 to 1280×1280.",
    ]);
    expect(videoFaults.content({ ...good, codec: undefined, width: undefined })).to.deep.equal([
      "contains no picture.",
    ]);
  });

  it("require a cover of the video's shape", () => {
    expect(coverFault({ width: 720, height: 1280 }, { width: 1080, height: 1920 })).to.equal(undefined);
    expect(coverFault({ width: 640, height: 640 }, { width: 1080, height: 1920 })).to.equal(
      "is 640×640 and the video 1080×1920: TikTok requires a cover with the video's shape.",
    );
  });

  it("require a single image in one of the sizes of each placement", () => {
    const pangle = ["PLACEMENT_PANGLE"];
    expect(singleImageFault({ width: 640, height: 200 }, pangle)).to.equal(undefined);
    expect(singleImageFault({ width: 640, height: 200 }, [...pangle, "PLACEMENT_GLOBAL_APP_BUNDLE"])).to.equal(
      "is 640×200. Allowed on PLACEMENT_GLOBAL_APP_BUNDLE: 720×1280, 1200×628, 640×640.",
    );
    expect(singleImageFault({ width: 700, height: 700 }, pangle)).to.match(/^is 700×700\. Allowed on PLACEMENT_PANGLE/);
  });

  it("require images of a carousel within 1242×2340 and 9:20", () => {
    for (const [width, height] of [
      [1242, 2340],
      [2340, 1242],
      [450, 1000],
    ] as const)
      expect(carouselFault({ width, height })).to.equal(undefined);
    for (const [width, height] of [
      [1243, 2340],
      [1242, 2341],
      [440, 1000],
    ] as const)
      expect(carouselFault({ width, height })).to.match(/Allowed in a carousel/);
  });

  it("limit an image's pixels", () => {
    expect(imageFaults.content({ container: "PNG", width: 1920, height: 1920 })).to.deep.equal([]);
    expect(imageFaults.content({ container: "JPEG", width: 1921, height: 1920 })).to.deep.equal([
      "is 1921×1920; TikTok accepts 3,686,400 pixels in total.",
    ]);
  });
});
