/** What a run's ledger holds (run-ledger.ts). */

import type { Values } from "../definitions/index.js";
import { SENDS, type Sends } from "../spend/held.js";
import {
  fromJson,
  type Is,
  isFlag,
  isNumber,
  isRecord,
  isText,
  listOf,
  oneOf,
  optional,
  shaped,
} from "../text/shape.js";
import { valuesFromEngine, valuesToEngine } from "./engine-values.js";

/** A campaign or an ad group of a run, as far as it affects spend. */
export interface RunObject {
  readonly kind: "campaign" | "adGroup";
  /** The resource's URN, else its identifying properties at TikTok. */
  readonly key: string;
  /** Kind, advertiser, TikTok's name, and the campaign's name: matches planned objects with checked ones. */
  readonly identity: string;
  /** Its name in Pulumi if known, else in TikTok. */
  readonly name: string;
  readonly before?: Values;
  readonly after: Values;
  /** What the change sends besides what differs. */
  readonly sends?: Sends;
  /** TikTok's name of the campaign, if the program passed it. */
  readonly campaignName?: string;
  /** Properties that Pulumi keeps from the state (`ignoreChanges`), whatever was announced. */
  readonly kept?: readonly string[];
  /** TikTok's id, if this run knows it. */
  readonly id?: string;
  /** Announced by the program; Check has not seen it yet. */
  readonly planned?: boolean;
  /** Refused, so it will not be created or changed. */
  readonly refused?: boolean;
  /** It is being created or changed at TikTok, or was by this run: concurrent updates count it. */
  readonly sent?: boolean;
}

/** An account as it was when the run began. */
export interface AccountSpend {
  readonly name?: string;
  readonly currency?: string;
  readonly timezone?: string;
  /** The last row of the ledger when it was read: it lacks what updates that ended since have created. */
  readonly asOf?: number;
  readonly campaigns: readonly AccountObject[];
  readonly adGroups: readonly AccountObject[];
}

/** An object below a campaign, as far as siblings must be equal. */
export interface Sibling {
  readonly title: string;
  readonly advertiserId: string;
  /** Its campaign: TikTok's id, or TikTok's name if the campaign does not exist yet. */
  readonly campaign: string;
  readonly name: string;
  readonly values: Values;
}

/** A currency that a program declares for an account, and the first resource that does. */
export interface DeclaredCurrency {
  readonly advertiserId: string;
  readonly currency: string;
  readonly name: string;
}

/** A campaign or an ad group of an account. */
export interface AccountObject {
  readonly id: string;
  readonly campaign?: string;
  readonly values: Values;
}

const isAccountObject: Is<AccountObject> = shaped({ id: isText, campaign: optional(isText), values: isRecord });

/** Whether what the ledger holds of an account is whole. */
export const isAccountSpend: Is<AccountSpend> = shaped({
  name: optional(isText),
  currency: optional(isText),
  timezone: optional(isText),
  asOf: optional(isNumber),
  campaigns: listOf(isAccountObject),
  adGroups: listOf(isAccountObject),
});

const isRunObject: Is<RunObject> = shaped({
  kind: oneOf("campaign", "adGroup"),
  key: isText,
  identity: isText,
  name: isText,
  before: optional(isRecord),
  after: isRecord,
  sends: optional(oneOf(...SENDS)),
  campaignName: optional(isText),
  kept: optional(listOf(isText)),
  id: optional(isText),
  planned: optional(isFlag),
  refused: optional(isFlag),
  sent: optional(isFlag),
});

export const toText = ({ before, after, ...rest }: RunObject): string =>
  JSON.stringify({ ...rest, after: valuesToEngine(after), ...(before ? { before: valuesToEngine(before) } : {}) });

export function fromText(text: string): RunObject {
  const { before, after, ...rest } = fromJson(text, isRunObject, "What the run has noted of an object");
  return { ...rest, after: valuesFromEngine(after), ...(before ? { before: valuesFromEngine(before) } : {}) };
}
