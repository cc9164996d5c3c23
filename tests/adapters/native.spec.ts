import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { credentials, type ServiceError } from "@grpc/grpc-js";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderClient } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { expect } from "chai";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { createEmulator, type Emulator, SEED } from "../../emulator/index.js";
import { FIXED_DAY } from "../support/fixed-day.js";
import { ROOT } from "../support/world.js";

const UNKNOWN = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const SIGNATURE = "4dabf18193072939515e22adb298388d";
const SECRET = "1b47061264138c4ac30d75fd1eb44270";
const secret = (value: unknown) => ({ [SIGNATURE]: SECRET, value });

const urn = (title: string): string => `urn:pulumi:dev::ads::tiktok:index:${title}::thing`;
type Plain = Record<string, unknown>;
const struct = (values: Plain): Struct => Struct.fromJavaScript(values as never);
const plain = (one: Struct | undefined): Plain => (one?.toJavaScript() ?? {}) as Plain;

const CAMPAIGN = { name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_DAY", budget: 50 };

describe("the native adapter, request by request", () => {
  let emulator: Emulator;
  let child: ChildProcess;
  let client: ResourceProviderClient;
  let home: string;

  before(async () => {
    // A journal and a login of its own: those of the machine belong to whoever works there.
    home = mkdtempSync(join(tmpdir(), "tiktok-native-"));
    emulator = await createEmulator({ unknownFields: "refuse" });
    child = spawn(join(ROOT, "plugin", "pulumi-resource-tiktok"), [], {
      env: {
        ...FIXED_DAY,
        PATH: process.env.PATH,
        HOME: home,
        TIKTOK_BASE_URL: emulator.url,
        TIKTOK_ACCESS_TOKEN: SEED.token,
        TIKTOK_ADVERTISER_ID: SEED.advertiser,
        TIKTOK_LIMITS: "off",
      },
    });
    const port = await new Promise<string>((resolve) =>
      child.stdout?.once("data", (data) => resolve(String(data).trim())),
    );
    client = new ResourceProviderClient(`127.0.0.1:${port}`, credentials.createInsecure());
  });

  after(async () => {
    client.close();
    const ended = new Promise((resolve) => child.once("exit", resolve));
    child.kill();
    await ended;
    await emulator.close();
    rmSync(home, { recursive: true, force: true });
  });

  type Method = (request: never, callback: (error: ServiceError | null, answer: never) => void) => unknown;
  const ask = <Answer>(method: keyof ResourceProviderClient, request: unknown): Promise<Answer> =>
    new Promise((resolve, reject) => {
      (client[method] as unknown as Method).call(client, request as never, (error, answer) =>
        error ? reject(error) : resolve(answer as Answer),
      );
    });

  async function check(title: string, news: Plain, olds: Plain = {}, mode = 0): Promise<protocol.CheckResponse> {
    const request = new protocol.CheckRequest();
    request.setUrn(urn(title));
    request.setNews(struct(news));
    request.setOlds(struct(olds));
    request.setRandomseed(Buffer.from("seed"));
    const naming = new protocol.CheckRequest.AutonamingOptions();
    naming.setMode(mode as never);
    request.setAutonaming(naming);
    return ask("check", request);
  }

  const reasons = (answer: protocol.CheckResponse): string[] =>
    answer.getFailuresList().map((failure) => failure.getReason());

  async function diff(method: "diff" | "diffConfig", olds: Plain, news: Plain): Promise<protocol.DiffResponse> {
    const request = new protocol.DiffRequest();
    request.setId("1");
    request.setUrn(urn("Campaign"));
    request.setOlds(struct(olds));
    request.setNews(struct(news));
    return ask(method, request);
  }

  const kinds = (answer: protocol.DiffResponse): Plain => {
    const found: Plain = {};
    answer.getDetaileddiffMap().forEach((change, path) => {
      found[path] = Object.entries(protocol.PropertyDiff.Kind).find(([, value]) => value === change.getKind())?.[0];
    });
    return found;
  };

  it("reports its name and version, accepts secrets, and supports previews", async () => {
    const info = await ask<plugin.PluginInfo>("getPluginInfo", new Empty());
    expect(info.getVersion()).to.match(/^\d+\.\d+\.\d+$/);
    const shake = await ask<protocol.ProviderHandshakeResponse>("handshake", new protocol.ProviderHandshakeRequest());
    expect([shake.getAcceptSecrets(), shake.getSupportsAutonamingConfiguration()]).to.deep.equal([true, true]);
    const configured = await ask<protocol.ConfigureResponse>("configure", new protocol.ConfigureRequest());
    expect([configured.getAcceptsecrets(), configured.getSupportspreview()]).to.deep.equal([true, true]);
    const attach = new plugin.PluginAttach();
    attach.setAddress("127.0.0.1:1");
    expect(await ask("attach", attach)).to.be.instanceOf(Empty);
  });

  it("previews the update of an unfinished video: outputs that it lacks are unknown", async () => {
    const inputs = { advertiserId: SEED.advertiser, source: "clip.mp4", name: "clip", signature: "0".repeat(32) };
    const request = new protocol.UpdateRequest();
    request.setId("v1");
    request.setUrn(urn("Video"));
    request.setOlds(struct(inputs));
    request.setNews(struct({ ...inputs, name: "clip-2" }));
    request.setPreview(true);
    const properties = plain((await ask<protocol.UpdateResponse>("update", request)).getProperties());
    expect(properties).to.include({ name: "clip-2", width: UNKNOWN, duration: UNKNOWN });
  });

  it("keeps secrets and unknown values through Check, and reports all issues at once", async () => {
    const answer = await check("Campaign", { ...CAMPAIGN, name: secret("spring"), budget: UNKNOWN });
    expect(reasons(answer)).to.deep.equal([]);
    expect(plain(answer.getInputs())).to.deep.include({ name: secret("spring"), budget: UNKNOWN, status: "DISABLE" });
    const wrong = await check("Campaign", { ...CAMPAIGN, objective: "TRAFIC", budget: 1, colour: "red" });
    expect(reasons(wrong).join("\n")).to.match(/Did you mean "TRAFFIC"/);
    expect(reasons(wrong)).to.have.length.of.at.least(2);
  });

  it("makes the same name for the same seed, keeps an existing name, and makes none where names are required", async () => {
    const { name: _name, ...nameless } = CAMPAIGN;
    const nameOf = async (...args: Parameters<typeof check>) => plain((await check(...args)).getInputs()).name;
    const made = await nameOf("Campaign", nameless);
    expect(made).to.match(/^thing-[0-9a-f]{7}$/);
    expect(await nameOf("Campaign", nameless)).to.equal(made);
    expect(await nameOf("Campaign", nameless, { name: "kept" })).to.equal("kept");
    expect(reasons(await check("Campaign", nameless, {}, 2))).to.deep.equal(["name is required."]);
  });

  it("shows each changed property with its effect", async () => {
    const olds = { ...CAMPAIGN, advertiserId: "1", status: "DISABLE", __provider: "a line of the dynamic adapter" };
    const answer = await diff("diff", olds, { ...olds, budget: 60, objective: "REACH", status: "ENABLE" });
    expect(kinds(answer)).to.deep.equal({ budget: "UPDATE", objective: "UPDATE_REPLACE", status: "UPDATE" });
    expect(answer.getReplacesList()).to.deep.equal(["objective"]);
    const same = await diff("diff", olds, { ...olds, budget: 50.0 });
    expect(same.getChanges()).to.equal(protocol.DiffResponse.DiffChanges.DIFF_NONE);
    expect(kinds(await diff("diff", olds, { ...olds, budget: UNKNOWN }))).to.deep.equal({ budget: "UPDATE" });
  });

  it("replaces a resource for another account or host, and for nothing else", async () => {
    const olds = { advertiserId: "1", baseUrl: "https://business-api.tiktok.com", accessTokenFrom: "x" };
    const moved = await diff("diffConfig", olds, { ...olds, advertiserId: "2" });
    expect(moved.getReplacesList()).to.deep.equal(["advertiserId"]);
    const other = await diff("diffConfig", olds, { ...olds, limits: "off" });
    expect([other.getReplacesList(), kinds(other)]).to.deep.equal([[], { limits: "ADD" }]);
    const same = await diff("diffConfig", olds, { ...olds, accessTokenFrom: "y" });
    expect(same.getChanges()).to.equal(protocol.DiffResponse.DiffChanges.DIFF_NONE);
  });

  it("keeps a token out of the state, and reports an invalid setting", async () => {
    const request = new protocol.CheckRequest();
    request.setNews(struct({ accessToken: secret("canary-token"), limits: "fast", colour: "red" }));
    const answer = await ask<protocol.CheckResponse>("checkConfig", request);
    expect(JSON.stringify(plain(answer.getInputs()))).not.to.include("canary-token");
    expect(plain(answer.getInputs())).to.have.property("accessTokenFrom");
    expect(reasons(answer)).to.have.length(2);
    expect(reasons(answer)[0]).to.match(/^colour is not a setting\. Known: accessToken,/);
    expect(reasons(answer)[1]).to.match(/^tiktok:limits "fast" is not a quota profile/);
  });

  it("previews a create with unknown outputs and without a call", async () => {
    const before = emulator.requests().length;
    const request = new protocol.CreateRequest();
    request.setUrn(urn("Video"));
    request.setProperties(struct({ source: "media/spring.mp4" }));
    request.setPreview(true);
    const answer = await ask<protocol.CreateResponse>("create", request);
    expect(answer.getId()).to.equal("");
    expect(plain(answer.getProperties())).to.deep.include({ source: "media/spring.mp4", width: UNKNOWN });
    expect(emulator.requests()).to.have.length(before);
  });

  it("calls functions, and refuses unknown ones", async () => {
    const request = new protocol.InvokeRequest();
    request.setTok("tiktok:index:getAdvertiser");
    const answer = await ask<protocol.InvokeResponse>("invoke", request);
    expect(plain(answer.getReturn())).to.include({ currency: "USD" });
    request.setTok("tiktok:index:getCampaign");
    const refused = await ask<protocol.InvokeResponse>("invoke", request);
    expect(refused.getFailuresList().map((one) => one.getReason())).to.deep.equal(["Set either id or name."]);
    request.setTok("tiktok:index:getNothing");
    const failure = await ask("invoke", request).catch((error: ServiceError) => error.details);
    expect(failure).to.match(/^tiktok has no function tiktok:index:getNothing\. It has: /);
  });

  it("sends no further call after it is cancelled", async () => {
    const sent = emulator.requests().length;
    await ask("cancel", new Empty());
    const request = new protocol.InvokeRequest();
    request.setTok("tiktok:index:getAdvertiser");
    const failure = await ask("invoke", request).catch((error: ServiceError) => error.details);
    expect(failure).to.include("the run was cancelled");
    expect(emulator.requests()).to.have.length(sent);
  });
});
