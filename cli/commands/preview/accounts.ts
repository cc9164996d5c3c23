/** Reads the accounts that plans spend in: details, and, if a guardrail needs it, what runs there. */

import { readAccountInfo, readAccountSpend, readAudiences } from "../../../provider/adapters/account-spend.js";
import { audienceIdOf, isAudienceRule } from "../../../provider/adapters/audiences.js";
import { holds, isSpend } from "../../../provider/adapters/guardrail-candidate.js";
import type { AccountSpend } from "../../../provider/adapters/run-objects.js";
import type { Settings } from "../../../provider/config/config.js";
import type { Values } from "../../../provider/definitions/index.js";
import type { PlacedGuardrails } from "../../../provider/guardrails/index.js";
import type { Client } from "../../../provider/http/client.js";
import { AccountCache, type AccountInfo } from "../../../provider/local-state/account-cache.js";
import { messageOf } from "../../../provider/text/shape.js";
import { connectAccount } from "../../stack/project.js";
import { declaredOf, type Plan } from "./steps.js";
import { advertisersOf, type KnownAccounts } from "./world.js";

/** A plan with its stack's settings and guardrails. */
export interface Asking {
  readonly plan: Plan;
  readonly settings: Settings;
  readonly guardrails: readonly PlacedGuardrails[];
}

const asksForSpend = (guardrails: readonly PlacedGuardrails[]): boolean => holds(guardrails, isSpend);

/** What is new and enabled below an existing object: that may be paused as far as the state says, and enabled by hand. */
function asksForParents(guardrails: readonly PlacedGuardrails[], { changes }: Plan): boolean {
  const isRule = guardrails.some(
    ({ guardrails: { mandatory, advisory } }) => mandatory?.newObjectsPaused || advisory?.newObjectsPaused,
  );
  if (!isRule) return false;
  const isNew = new Set(changes.flatMap(({ op, urn }) => (op === "create" ? [urn] : [])));
  return changes.some(
    ({ op, resource, after, parentAfter }) =>
      op === "create" && resource.parent && after?.status !== "DISABLE" && !isNew.has(parentAfter ?? ""),
  );
}

/** A new or changed ad group uses a saved audience that no plan declares, and a rule asks what it holds. */
function asksForAudiences(guardrails: readonly PlacedGuardrails[], { changes }: Plan): boolean {
  const declared = declaredOf(changes, "after");
  const isAsked = declared.some((one) => one.changed && !one.audiences && audienceIdOf(one) !== undefined);
  return isAsked && holds(guardrails, isAudienceRule);
}

/** A preview in which nothing changes makes no call. */
const hasChanges = ({ changes }: Plan): boolean => changes.some(({ op }) => op !== "same");

async function connected<T>(settings: Settings, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = connectAccount(settings);
  try {
    return await work(connection.client);
  } finally {
    await connection.close();
  }
}

/** Account details: from the cache of the last day, otherwise from TikTok. */
async function infoOf(settings: Settings, advertiserId: string): Promise<AccountInfo> {
  const cache = new AccountCache(settings.baseUrl);
  const kept = cache.recent(advertiserId, Date.now());
  if (kept) return kept;
  const info = await connected(settings, (client) => readAccountInfo(client, advertiserId));
  cache.keep(advertiserId, info, Date.now());
  return info;
}

/** Adds what the saved audiences of an account hold; gives the reason if that cannot be read. */
async function addAudiences(
  audiences: Map<string, Values>,
  settings: Settings,
  advertiserId: string,
): Promise<string | undefined> {
  try {
    const read = await connected(settings, (client) => readAudiences(client, advertiserId));
    for (const [audience, values] of read) audiences.set(audience, values);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

const OFFLINE = "this preview cannot read the account.";

/**
 * One list per level and account for all stacks, only if a guardrail about money has a change to evaluate; otherwise
 * the account's name only. Without a token no call is made.
 */
export async function accountsOf(all: readonly Asking[], isOffline: boolean): Promise<KnownAccounts> {
  const spend = new Map<string, AccountSpend>();
  const info = new Map<string, AccountInfo>();
  const isWanted = ({ plan, guardrails }: Asking): boolean =>
    (asksForSpend(guardrails) && hasChanges(plan)) || asksForParents(guardrails, plan);
  if (isOffline) {
    const unread = all.some(isWanted) ? { unread: OFFLINE } : {};
    return { spend, info, isOffline, audiencesUnread: OFFLINE, ...unread };
  }
  const audiences = new Map<string, Values>();
  let unread: string | undefined;
  let audiencesUnread: string | undefined;
  // Read first for guardrails: it includes the account's name.
  for (const one of all
    .filter(({ plan }) => hasChanges(plan))
    .sort((a, b) => Number(isWanted(b)) - Number(isWanted(a)))) {
    for (const id of advertisersOf([one.plan])) {
      if (info.has(id)) continue;
      try {
        if (isWanted(one)) spend.set(id, await connected(one.settings, (client) => readAccountSpend(client, id)));
        if (asksForAudiences(one.guardrails, one.plan))
          audiencesUnread = (await addAudiences(audiences, one.settings, id)) ?? audiencesUnread;
        const named = spend.get(id);
        if (named ?? one.settings.accessToken) info.set(id, named ?? (await infoOf(one.settings, id)));
      } catch (error) {
        // A preview is useful without the account's name; without its spend a limit cannot be evaluated.
        if (isWanted(one)) unread = messageOf(error);
      }
    }
  }
  // If nothing changes, no call is made: the account's name comes from the cache, however old.
  for (const { plan, settings } of all)
    for (const id of advertisersOf([plan])) {
      const kept = info.has(id) ? undefined : new AccountCache(settings.baseUrl).find(id);
      if (kept) info.set(id, kept);
    }
  return { spend, info, audiences, ...(unread ? { unread } : {}), ...(audiencesUnread ? { audiencesUnread } : {}) };
}
