/**
 * The types of facts about TikTok's API: data only, with TikTok's wire names, imports nothing.
 * The provider (`provider/facts/`) and the emulator (`emulator/facts/`) evaluate them independently, so that a mistake
 * in one of them shows as a difference between the two.
 */

/** What an object is, as the cases of tests/conformance name it. */
export type Level =
  | "campaign"
  | "adgroup"
  | "ad"
  | "smart_campaign"
  | "smart_adgroup"
  | "smart_ad"
  | "portfolio"
  | "saved_audience";

/** A single JSON value of a condition or a row. */
export type Scalar = string | number | boolean;

/**
 * How sure a fact is. `documented`: TikTok's own page states "error", "cannot", "must", "required" or "not supported";
 * `observed`: seen at the live API by two or more people; `allowlist`: documented, but TikTok may enable it for an
 * account; `unclear`: TikTok's page leaves open whether it refuses or drops ("valid only when"); `assumed`: not
 * confirmed; `single`: one reader or one person reported it.
 */
export type Mark = "documented" | "observed" | "allowlist" | "unclear" | "assumed" | "single";

/**
 * What a violation does.
 * `refuse`: Check refuses, and the emulator answers with TikTok's code.
 * `drop`: the field has no effect; Check refuses, because a setting without effect is a mistake; the emulator accepts
 * the request and drops the field.
 * `advise`: Check passes with a warning; the emulator accepts.
 */
export type Effect = "refuse" | "drop" | "advise";

/**
 * A test of one field. A list of values: the field has one of them; for a list field, any item has. `set`: present and
 * not empty. `only`: set, and every item is one of these. `not`: it has none of these (unset passes). `holds`: the list
 * contains all of these. `above`/`atLeast`/`below`: numbers; versions such as "14.5" compare by parts.
 */
export type Test =
  | readonly Scalar[]
  | { readonly set: boolean }
  | { readonly only: readonly Scalar[] }
  | { readonly not: readonly Scalar[] }
  | { readonly holds: readonly Scalar[] }
  | { readonly above: number }
  | { readonly atLeast: number | string }
  | { readonly below: number | string };

/**
 * A condition: every field passes its test. Names are wire names of the object (`budget_mode`), with dots into
 * objects (`targeting_spec.location_ids`) and through lists, which yields the values of all items
 * (`creative_list.creative_info.ad_format`); `adgroup.` and `campaign.` before a name mean the object's ad group and
 * campaign; `item.` means the item of a rule with `each`; `before.` means the object as it is before an update (rules
 * with `on: "update"`). `any` holds when one of its conditions does.
 */
export interface Condition {
  readonly [field: string]: Test | readonly Condition[] | undefined;
  readonly any?: readonly Condition[];
}

/** What must be true of the row's field. Everything but `requires` passes if the field is not set. */
export type Requirement =
  /** The field, or one of `or`, must be set. `stated`: in the request itself, whatever TikTok's default is. */
  | { readonly requires: true; readonly or?: readonly string[]; readonly stated?: true }
  /** The field must not be set; with values: must not have one of these. */
  | { readonly refuses: true | readonly Scalar[] }
  /** The field, or each item of it, must be one of these. */
  | { readonly oneOf: readonly Scalar[] }
  /** The list must contain all of these. */
  | { readonly includes: readonly Scalar[] }
  /** Number of items, counted together with the lists `and`. */
  | { readonly count: { readonly min?: number; readonly max?: number; readonly and?: readonly string[] } }
  /** Bounds of a number, or of each item. `scaled`: multiplied by the currency's ratio (facts/currencies.ts). */
  | {
      readonly range: {
        readonly min?: number;
        readonly max?: number;
        /** Exclusive bounds. */
        readonly over?: number;
        readonly under?: number;
        readonly scaled?: boolean;
      };
    }
  /** A time no later than this one (ISO 8601). */
  | { readonly notAfter: string }
  /** Maximum length; `wide`: Chinese, Japanese and Korean characters count 2. */
  | { readonly length: { readonly min?: number; readonly max: number; readonly wide?: boolean } }
  /** A regular expression that the whole text, or each item, must match. Linear-time patterns only. */
  | { readonly matches: string }
  /** Lower than each of these fields that is set. */
  | { readonly lowerThan: readonly string[] }
  /** Equal to another field if that is set. Lists: the same items. */
  | { readonly equals: string }
  /** No item of the list is in this other list. */
  | { readonly disjoint: string }
  /** Equal in all objects of this level under the same parent. */
  | { readonly equalAmongSiblings: true }
  /** Evaluated by code under this name in both, for what data cannot express (`COMPUTED`). */
  | { readonly computed: Computed };

/**
 * The checks that need code: each has a function with this name in provider/facts/computed.ts and
 * emulator/facts/computed.ts.
 */
export const COMPUTED = [
  /** The budget has at most the currency's decimals (facts/currencies.ts). */
  "currencyDecimals",
  /** A lifetime budget is at least the daily minimum for each scheduled day. */
  "lifetimeMinimum",
  /** schedule_end_time is after schedule_start_time. */
  "endAfterStart",
  /** An ad group that targeted the United States (or a postal code there) still does, as far as ids are known. */
  "unitedStatesKept",
  /** No postal code is in a country that is targeted as a whole. */
  "zipsBesideCountries",
  /** The schedule is at most 30 days long. */
  "thirtyDays",
  /** next_day_retention is conversion_bid_price / deep_cpa_bid. */
  "retentionOfBids",
  /** Every number of the list is a multiple of 50. */
  "multiplesOfFifty",
  /** Each of utm_params is in landing_page_url with the same value. */
  "parametersOfAddress",
  /** The same for the first URL of a list: landing_page_url_list. */
  "parametersOfFirstAddress",
  /** Each of deeplink_utm_params is in deeplink with the same value. */
  "parametersOfDeepLink",
  /** An update leaves the field unchanged; unset counts as TikTok's default of aigc_disclosure_type. */
  "keepsItsValue",
  /** An update changes the field only together with video_id, image_ids or tiktok_item_id; reordering is no change. */
  "changesWithCreative",
  /** The texts of all links of a disclaimer together have at most 40 characters. */
  "disclaimerLength",
] as const;
export type Computed = (typeof COMPUTED)[number];

/** One of TikTok's rules. */
export interface RuleRow {
  /** Unique, such as `adgroup.pixel-for-conversions`. */
  readonly id: string;
  readonly level: Level | readonly Level[];
  /** The field that a refusal is about: a wire name, with `item.` under `each`. */
  readonly field: string;
  /** A list whose items are checked one by one, with dots into objects; names with `item.` are fields of the item. */
  readonly each?: string;
  readonly when?: Condition;
  readonly must: Requirement;
  /** The reason as a clause or sentence that Check appends; also shown in the reference docs. */
  readonly why: string;
  /** Document ids of TikTok's portal, or `live` with who observed it. */
  readonly source: string;
  readonly mark: Mark;
  /** Default: `refuse` for documented and observed, `drop` for unclear, `advise` for the rest. */
  readonly effect?: Effect;
  /** With effect `advise`: TikTok's page states that it ignores the field here, so the emulator drops it. */
  readonly ignored?: true;
  /** Default: checked on create and update (against the whole resulting object). */
  readonly on?: "create" | "update";
  /** TikTok's code (40002 unless given) and message, where one is known. `{field}` (its path), `{value}`, `{bound}` (of a range) and `{any_field}` are filled in. */
  readonly code?: number;
  readonly message?: string;
}

/**
 * What TikTok shows without having received it. `shows` is the value, or `{ from: "campaign.app_id" }`; in create
 * replies and reads alike unless `on` differs. A copy from `identity.`, `post.`, `app.` or `catalog.` comes from
 * objects that no program declares, so whatever TikTok shows there counts as filled in. Without `overwrites` only if
 * the request omitted the field.
 */
export interface FillRow {
  readonly level: Level | readonly Level[];
  readonly field: string;
  /** A list: its items are filled one by one, and `field` is `item.…`. */
  readonly each?: string;
  readonly when?: Condition;
  /** `{ from }` may also stand inside lists and objects. */
  readonly shows: unknown | { readonly from: string };
  /** Other values that TikTok is known to show here; the emulator shows `shows`. */
  readonly also?: readonly unknown[];
  /** Also if something else was sent: TikTok rewrites the field. */
  readonly overwrites?: boolean;
  /** Appears and disappears by itself (review states, ids assigned later): never drift, never imported. */
  readonly volatile?: boolean;
  /** A list that was sent is padded with nulls up to this length. */
  readonly padsTo?: number;
  /** Where a read shows the sent value instead, such as `included_custom_actions.0.days`. */
  readonly importedFrom?: string;
  /** Imports include it anyway: people need it to understand the object. */
  readonly stated?: boolean;
  readonly source: string;
  readonly mark: Mark;
}

/**
 * Which updates of a field TikTok accepts. `yes`: in place; `no`: fixed; `on`: only false → true; `clear`: only to
 * nothing; `set`: once, while unset; `status`: by the status call; `beforeStart`: until the schedule's start has
 * passed;
 * `unlessRunning`: until then, and afterwards only while it is paused and has spent nothing.
 * `resend`: must be sent again with every update of the object. `review`: a change sends the object through review
 * again; `learning`: a change starts the learning phase again.
 */
export interface ChangeRow {
  readonly level: Level | readonly Level[];
  readonly field: string;
  readonly update: "yes" | "no" | "on" | "clear" | "set" | "status" | "beforeStart" | "unlessRunning";
  /** Conditions under which `update` does not apply and the field is fixed. */
  readonly fixedWhen?: Condition;
  readonly resend?: boolean;
  readonly review?: boolean;
  readonly learning?: boolean;
  readonly source: string;
  readonly mark: Mark;
}

/** A value that TikTok assumes when a request omits the field; conditions see it. */
export interface DefaultRow {
  readonly level: Level | readonly Level[];
  readonly field: string;
  readonly when?: Condition;
  readonly value: Scalar;
  readonly source: string;
}

/** The levels of a row. */
export const levelsOf = (row: { readonly level: Level | readonly Level[] }): readonly Level[] =>
  typeof row.level === "string" ? [row.level] : row.level;

/** The effect of a rule, from its mark unless the row sets one. */
export function effectOf({ effect, mark }: RuleRow): Effect {
  if (effect) return effect;
  if (mark === "documented" || mark === "observed") return "refuse";
  return mark === "unclear" ? "drop" : "advise";
}

type Common = Omit<RuleRow, "id" | "must" | "when">;

/** What rows of one file share. */
type Shared = Pick<RuleRow, "level" | "source" | "mark">;
type Own = Partial<Omit<RuleRow, "id" | "field" | "must" | "when" | "why">>;

/**
 * Rows of one topic: `row(id, field, must, when, why, own)`. The id is prefixed with the level if there is one; `own`
 * overrides what the rows share.
 */
export const rules =
  (shared: Shared) =>
  (id: string, field: string, must: Requirement, when: Condition | undefined, why: string, own: Own = {}): RuleRow => ({
    ...shared,
    ...own,
    id: typeof shared.level === "string" ? `${shared.level}.${id}` : id,
    field,
    must,
    ...(when ? { when } : {}),
    why,
  });

/** Rows of fills: `row(field, shows, when, own)`. */
export const fills =
  (shared: Pick<FillRow, "level" | "source" | "mark">) =>
  (field: string, shows: unknown, when?: Condition, own: Partial<FillRow> = {}): FillRow => ({
    ...shared,
    ...own,
    field,
    shows,
    ...(when ? { when } : {}),
  });

/**
 * Rows of a table: which values of `field` are allowed for each value of `by`. Values of `by` that the table lacks are
 * unrestricted. The value of `by` is appended to `id`.
 */
export function table(
  id: string,
  by: string,
  rows: Readonly<Record<string, readonly Scalar[]>>,
  common: Common & { readonly when?: Condition },
): RuleRow[] {
  const { when, ...rest } = common;
  return Object.entries(rows).map(([value, oneOf]) => ({
    ...rest,
    id: `${id}.${value}`,
    when: { ...when, [by]: [value] },
    must: oneOf.length === 0 ? { refuses: true as const } : { oneOf },
  }));
}
