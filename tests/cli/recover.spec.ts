import { expect } from "chai";
import type { Change } from "../../cli/commands/preview/steps.js";
import { type FoundObject, foundIn, foundUnmanaged } from "../../cli/commands/recover/found.js";
import { adviceOf, recoverText } from "../../cli/commands/recover/render.js";
import { sessionOf } from "../../cli/commands/recover/session.js";
import { connectWith } from "../../cli/stack/project.js";
import { readSettings } from "../../provider/config/config.js";
import { UNKNOWN, type Values } from "../../provider/definitions/index.js";
import { inputsOf, type Left } from "../../provider/engine/index.js";
import type { Journal } from "../../provider/engine/recovery/journal.js";
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
  it("belongs to the program where a resource of the same kind and name is declared below the same parent", () => {
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

  it("belongs to no resource where the program declares another name, fewer of that name, or already has it", () => {
    const twins = [left("Ad", "clip", "31"), left("Ad", "clip", "32")];
    const kinds = (plan: readonly Change[]): string[] => foundIn(twins, plan, new Map()).map(({ kind }) => kind);
    expect(kinds([change("create", "Ad", "clip")])).to.deep.equal(["declared", "undeclared"]);
    expect(kinds([change("create", "Ad", "other")])).to.deep.equal(["undeclared", "undeclared"]);
    expect(kinds([change("update", "Ad", "clip")])).to.deep.equal(["undeclared", "undeclared"]);
  });

  it("excludes what never ran and what a state has, and names objects whose outcome is unknown", () => {
    const gone: Left[] = (["nothing", "managed"] as const).map((outcome) => ({ ...left("Ad", "x", "1"), outcome }));
    expect(foundIn(gone, [], new Map())).to.deep.equal([]);
    const [open] = foundIn([left("Ad", "clip", undefined)], [change("create", "Ad", "clip")], new Map());
    expect(open).to.include({ kind: "unknown", id: null, begun: "2026-12-01T12:00:00.000Z" });
  });

  it("names objects that no journal knows once", () => {
    const known = foundIn([left("Ad", "clip", "31")], [], new Map());
    const unmanaged = (id: string) => ({ title: "Ad", noun: "ad", id, name: "clip", row: { campaign_id: "1" } });
    expect(foundUnmanaged([unmanaged("31"), unmanaged("32")], known).map(({ id, kind }) => [id, kind])).to.deep.equal([
      ["32", "unmanaged"],
    ]);
  });

  it("shows before the question what adopting changes at TikTok, with both values, status and budget first", () => {
    const paused = left("AdGroup", "us", "22", "1");
    const resource = resourceOf("AdGroup");
    const wire = {
      advertiser_id: "7",
      campaign_id: "1",
      adgroup_name: "us",
      budget_mode: "BUDGET_MODE_DAY",
      budget: 20,
    };
    const row = { ...wire, adgroup_id: "22", operation_status: "DISABLE", comment_disabled: true };
    const inputs = inputsOf(resource, row, undefined);
    const seen = (now: Values): FoundObject[] => {
      const plan = [{ ...change("create", "AdGroup", "spring/us"), after: { ...inputs, campaign: UNKNOWN, ...now } }];
      return foundIn([{ ...paused, outcome: { row } }], plan, new Map());
    };
    const text = recoverText(seen({ status: "ENABLE", budget: 500, commentDisabled: false }), "dynamic", undefined);
    expect(text)
      .to.include(
        "Adopting them changes at TikTok:\n  ad group us (22): status DISABLE → ENABLE, budget 20 → 500, commentDisabled true → false\n",
      )
      .and.not.include("changes no value at TikTok");
    const same = seen({});
    expect(same.map(({ changes }) => changes)).to.deep.equal([[]]);
    expect(recoverText(same, "dynamic", undefined)).to.include("changes no value at TikTok");
    const open = seen({ pixelId: UNKNOWN });
    expect(recoverText(open, "dynamic", undefined))
      .to.include("changes no value at TikTok")
      .and.include(
        "known only during the update, which changes them where they differ:\n  ad group us (22): pixelId\n",
      );
    const hidden = recoverText(seen({ budget: "[secret]" }), "dynamic", undefined);
    expect(hidden)
      .to.include("budget, now [secret]")
      .and.not.match(/budget,? (now )?20/);
  });

  it("is searched under the scope in which the provider records it, with and without a shared journal", async () => {
    const scopeWith = (settings: Readonly<Record<string, string>>): Promise<string> => {
      const known: Record<string, string> = { "tiktok:accessToken": "t", ...settings };
      const connection = connectWith(
        readSettings((key) => known[key], {}, {}),
        "t",
      );
      const whose = { folder: "/home/ada/ads", stack: "urn:pulumi:dev::ads", adapter: "native" } as const;
      return sessionOf(connection, {} as Journal, whose).scope();
    };
    const url = "postgres://journal.example.com/ads";
    const parts = ["https://business-api.tiktok.com", "urn:pulumi:dev::ads"];
    expect(JSON.parse(await scopeWith({ "tiktok:journalUrl": url }))).to.deep.equal(parts);
    expect(JSON.parse(await scopeWith({}))).to.deep.equal(["/home/ada/ads", ...parts]);
  });

  it("is shown with id, status and next step, for the adapter in use", () => {
    const found: readonly FoundObject[] = foundIn(
      [left("Ad", "clip", "31"), left("Ad", "lost", "32"), left("Ad", "odd", undefined)],
      [change("create", "Ad", "spring/us/clip")],
      new Map(),
    );
    const text = recoverText(found, "dynamic", undefined);
    expect(text).to.include("3 objects left behind by interrupted updates.");
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
