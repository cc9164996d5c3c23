/** Spend of the old and the new campaigns: a line that shows that they do not run at the same time. */
import type { Values } from "../../../provider/definitions/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { type Commitment, campaignCommitments, summed } from "../../../provider/spend/commitment.js";
import { type Declared, whatIs } from "../../../provider/spend/declared.js";
import { levelValues } from "../../../provider/spend/levels.js";
import { moneyText } from "../../lib/amount.js";
import type { Made, Migrated, Plain } from "./plain.js";

interface Node {
  readonly resource: { readonly title: string };
  readonly name: string;
  readonly children: readonly Node[];
}

/** A tree as spend is computed: every object with its parent. */
function declaredIn<One extends Node>(one: One, valuesOf: (one: Node) => Values, parent?: Declared): Declared[] {
  const { title } = one.resource;
  const after = levelValues(resourceOf(title), valuesOf(one));
  const made: Declared = {
    ...whatIs(resourceOf(title)),
    name: one.name,
    after,
    stateKnown: false,
    changed: false,
    complete: true,
    ...(parent ? { parent } : {}),
  };
  return [made, ...one.children.flatMap((child) => declaredIn(child, valuesOf, made))];
}

const isMade = (one: Node): one is Made => "checked" in one;
const isPlain = (one: Node): one is Plain => "place" in one;

const oldValues = (one: Node): Values => (isPlain(one) ? one.inputs : {});

/** A new campaign after the switch: it runs if the old one did. */
const newValues = (one: Node): Values => {
  if (!isMade(one)) return {};
  return one.resource.title === "SmartPlusCampaign"
    ? { ...one.checked, currency: one.checked.currency ?? one.from.inputs.currency, status: one.from.inputs.status }
    : one.checked;
};

const sums = (declared: readonly Declared[], now: number): ReadonlyMap<string, Commitment> =>
  summed(campaignCommitments(declared, { side: "after", counting: "spending", now }), ({ currency }) => currency ?? "");

const amounts = ({ daily, lifetime, unknown }: Commitment, currency: string): string =>
  [
    `${moneyText(daily, currency)} a day`,
    ...(lifetime > 0 ? [`${moneyText(lifetime, currency)} in all`] : []),
    ...(unknown.length > 0 ? [`the unknown spend of ${unknown.join(", ")}`] : []),
  ].join(" and ");

const NOTHING: Commitment = { currency: undefined, daily: 0, lifetime: 0, unknown: [] };

/** One line per currency; an unchanged campaign does not count. */
export function moneyLines(all: readonly Migrated[], now: number): string[] {
  const moved = all.filter(({ campaigns }) => campaigns.length > 0);
  const old = sums(
    moved.flatMap(({ from }) => declaredIn(from, oldValues)),
    now,
  );
  const fresh = sums(
    moved.flatMap(({ campaigns }) => campaigns.flatMap((one) => declaredIn(one, newValues))),
    now,
  );
  return [...new Set([...old.keys(), ...fresh.keys()])].sort().map((currency) => {
    const [before, after] = [old.get(currency) ?? NOTHING, fresh.get(currency) ?? NOTHING];
    return `Until the switch the old may spend up to ${amounts(before, currency)}, the new nothing, because they are paused; after it the new up to ${amounts(after, currency)}, the old nothing. The switch pauses the old before it enables the new, so both never spend at the same time.`;
  });
}
