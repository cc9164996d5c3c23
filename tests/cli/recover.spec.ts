import { expect } from "chai";
import type { Change } from "../../cli/commands/preview/steps.js";
import { type FoundObject, foundBeside, foundIn } from "../../cli/commands/recover/found.js";
import { adviceOf, recoverText } from "../../cli/commands/recover/render.js";
import type { Left } from "../../provider/engine/index.js";
import { resourceOf } from "../../provider/resources/index.js";

const BEGUN = Date.parse("2026-12-01T12:00:00Z");
let row = 0;

/** A create that nobody ended; `id` is what TikTok has of it. */
const left = (title: string, name: string, id: string | undefined, parent?: string): Left => {
  const resource = resourceOf(title);
  const purpose = {
    key: name,
    scope: "s",
    kind: title,
    advertiserId: "7",
    name,
    inputs: {},
    ...(parent ? { parent } : {}),
  };
  const live = { [resource.wireId]: id, operation_status: "ENABLE", campaign_id: "1" };
  return {
    intent: { row: ++row, key: name, startedAt: BEGUN, purpose },
    purpose,
    resource,
    outcome: id === undefined ? "unknown" : { row: live },
  };
};

const urn = (title: string, name: string): string => `urn:pulumi:dev::ads::tiktok:index:${title}::${name}`;
const change = (op: Change["op"], title: string, name: string, parent?: string): Change => ({
  op,
  resource: resourceOf(title),
  urn: urn(title, name),
  name,
  after: { advertiserId: "7", name: name.split("/").at(-1) },
  difference: { verdicts: {}, replaces: [], changed: [] },
  ...(parent ? { parentAfter: parent } : {}),
});

describe("what tiktok-ads recover finds", () => {
  it("is the program's where a resource of the same kind and name asks for it, below the same parent", () => {
    const plan = [
      change("create", "AdGroup", "a/us", urn("Campaign", "a")),
      change("create", "AdGroup", "b/us", urn("Campaign", "b")),
      change("create", "Ad", "b/us/clip", urn("AdGroup", "b/us")),
      change("same", "Campaign", "a"),
    ];
    const found = foundIn(
      [left("Ad", "clip", "31", "22"), left("AdGroup", "us", "22", "2"), left("AdGroup", "us", "21", "1")],
      plan,
      new Map([
        ["1", urn("Campaign", "a")],
        ["2", urn("Campaign", "b")],
      ]),
    );
    expect(found.map(({ id, kind, urn: of }) => [id, kind, of])).to.deep.equal([
      ["22", "declared", urn("AdGroup", "b/us")],
      ["21", "declared", urn("AdGroup", "a/us")],
      ["31", "declared", urn("Ad", "b/us/clip")],
    ]);
  });

  it("is nobody's where the program asks for another name, for fewer of the name, or has it already", () => {
    const twins = [left("Ad", "clip", "31"), left("Ad", "clip", "32")];
    const kinds = (plan: readonly Change[]): string[] => foundIn(twins, plan, new Map()).map(({ kind }) => kind);
    expect(kinds([change("create", "Ad", "clip")])).to.deep.equal(["declared", "undeclared"]);
    expect(kinds([change("create", "Ad", "other")])).to.deep.equal(["undeclared", "undeclared"]);
    expect(kinds([change("update", "Ad", "clip")])).to.deep.equal(["undeclared", "undeclared"]);
  });

  it("leaves out what never happened and what a state has, and names what nobody could find out", () => {
    const gone: Left[] = (["nothing", "managed"] as const).map((outcome) => ({ ...left("Ad", "x", "1"), outcome }));
    expect(foundIn(gone, [], new Map())).to.deep.equal([]);
    const [open] = foundIn([left("Ad", "clip", undefined)], [change("create", "Ad", "clip")], new Map());
    expect(open).to.include({ kind: "unknown", id: null, begun: "2026-12-01T12:00:00.000Z" });
  });

  it("names what no journal knows once", () => {
    const known = foundIn([left("Ad", "clip", "31")], [], new Map());
    const beside = (id: string) => ({ title: "Ad", noun: "ad", id, name: "clip", row: { campaign_id: "1" } });
    expect(foundBeside([beside("31"), beside("32")], known).map(({ id, kind }) => [id, kind])).to.deep.equal([
      ["32", "beside"],
    ]);
  });

  it("is told with id, status and what to do, by the adapter in use", () => {
    const found: readonly FoundObject[] = foundIn(
      [left("Ad", "clip", "31"), left("Ad", "lost", "32"), left("Ad", "odd", undefined)],
      [change("create", "Ad", "spring/us/clip")],
      new Map(),
    );
    const text = recoverText(found, "dynamic", undefined);
    expect(text).to.include("3 objects left behind by updates that were cut off.");
    expect(text).to.match(/ad +clip +31 +ENABLE +2026-12-01 12:00 +spring\/us\/clip/);
    expect(text).to.match(
      /ad +lost +32 +ENABLE .*tiktok-ads import --campaign 1, or delete the ad in TikTok Ads Manager/,
    );
    expect(text).to.match(/ad +odd .*run this again later/);
    const [, lost] = found;
    expect(lost && adviceOf(lost, "native")).to.include("pulumi import tiktok:index:Ad NAME 32");
    expect(recoverText([], "dynamic", undefined)).to.equal("No update left anything behind.\n");
  });
});
