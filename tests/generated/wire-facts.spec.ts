import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { adContract } from "../../emulator/contract/ad.js";
import { adGroupContract } from "../../emulator/contract/ad-group.js";
import { campaignContract } from "../../emulator/contract/campaign.js";
import { allowedValues, type Contract } from "../../emulator/contract/fields.js";
import { type Field, wireName } from "../../provider/definitions/index.js";
import { updatableWireNames } from "../../provider/engine/objects/update.js";
import { resourceOf } from "../../provider/resources/index.js";
import { ROOT } from "../support/world.js";

/** The fields that TikTok's own SDK documents for a body class. */
function sdkFields(body: string): Set<string> {
  const page = readFileSync(
    join(ROOT, "node_modules", "tiktok-business-api-sdk-official", "docs", `${body}.md`),
    "utf8",
  );
  return new Set([...page.matchAll(/^\*\*(\w+)\*\* \|/gm)].map((match) => match[1] ?? ""));
}

interface Witness {
  readonly title: string;
  readonly create: string;
  readonly update: string;
  readonly contract: Contract;
  /** Wire names whose place differs from the SDK's classes, with the reason. */
  readonly exceptions: Readonly<Record<string, string>>;
}

const SHARED = { advertiser_id: "beside the object in every body", operation_status: "changed by the status call" };

const WITNESSES: readonly Witness[] = [
  {
    title: "Campaign",
    create: "CampaignCreateBody",
    update: "CampaignUpdateBody",
    contract: campaignContract,
    exceptions: { ...SHARED, postback_window_mode: "set once by the status call (reference 3.1)" },
  },
  {
    title: "AdGroup",
    create: "AdgroupCreateBody",
    update: "AdgroupUpdateBody",
    contract: adGroupContract,
    exceptions: {
      ...SHARED,
      custom_conversion_id: "updatable by TikTok's page, younger than the SDK",
      auto_targeting_enabled: "of TikTok's pages, ended in 2024 and not in the SDK",
      targeting_expansion: "of TikTok's pages, ended in 2024 and not in the SDK",
      exclude_age_under_eighteen: "a parameter of the update call only",
    },
  },
  {
    title: "Ad",
    create: "AdcreateCreatives",
    update: "AdupdateCreatives",
    contract: adContract,
    exceptions: {
      ...SHARED,
      adgroup_id: "beside creatives in the body (reference 3.6)",
      creative_auto_enhancement_strategy_list: "newer than the SDK (1855450880142402)",
    },
  },
];

/** Fields that updates take by TikTok's pages and not by its SDK, which is older. */
const NEWER: Readonly<Record<string, string>> = { ad_texts: "patchable since 2026 (1739953405142018)" };

/** Fields of the SDK's create bodies that the definitions leave out, with the reason. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  request_id: "sent by the lifecycle, never by a program",
  bid_type: "campaign level: old CBO, now on ad groups",
  deep_bid_type: "campaign level: old CBO, now on ad groups",
  roas_bid: "campaign level: old CBO, now on ad groups",
  optimization_goal: "campaign level: old CBO, now on ad groups",
  internal_channel: "undocumented",
  plugin_partner: "undocumented",
};

describe("wire names: definition, TikTok's SDK and the emulator's tables", () => {
  for (const { title, create, update, contract, exceptions } of WITNESSES) {
    const resource = resourceOf(title);
    const wires = new Map<string, Field>();
    for (const [name, field] of Object.entries(resource.fields)) {
      const wire = wireName(name, field);
      if (wire !== null) wires.set(wire, field);
    }

    describe(title, () => {
      it(`has no field that ${create} lacks`, () => {
        const known = sdkFields(create);
        expect([...wires.keys()].filter((wire) => !known.has(wire) && !exceptions[wire])).to.deep.equal([]);
      });

      it("has no field that the emulator lacks", () => {
        expect([...wires.keys()].filter((wire) => !(wire in contract) && !exceptions[wire])).to.deep.equal([]);
      });

      it(`leaves nothing of ${create} out without a reason`, () => {
        const missing = [...sdkFields(create)].filter((wire) => !wires.has(wire) && !LEFT_OUT[wire]);
        expect(missing).to.deep.equal([]);
      });

      it(`updates exactly what ${update} accepts`, () => {
        const taken = sdkFields(update);
        const ours = updatableWireNames(resource);
        expect(ours.filter((wire) => !taken.has(wire) && !NEWER[wire] && !exceptions[wire])).to.deep.equal([]);
        const fixed = [...wires.keys()].filter((wire) => !ours.includes(wire) && !exceptions[wire]);
        expect(fixed.filter((wire) => taken.has(wire))).to.deep.equal([]);
      });

      it("agrees with the emulator on what can be updated", () => {
        const ours = new Set(updatableWireNames(resource));
        const theirs = [...wires.keys()].filter((wire) =>
          ["yes", "once", "clear"].includes(contract[wire]?.update ?? ""),
        );
        expect([...ours].filter((wire) => contract[wire]).sort()).to.deep.equal(theirs.sort());
      });

      it("offers no enum value that the reference does not list", () => {
        for (const [wire, field] of wires) {
          const item = (field.type === "array" ? (field.items as { enum?: string[] }) : field) as { enum?: string[] };
          const known = contract[wire];
          const listed = known && allowedValues(known);
          if (!item.enum || !listed) continue;
          expect(
            item.enum.filter((value) => !listed.includes(value)),
            wire,
          ).to.deep.equal([]);
        }
      });
    });
  }
});
