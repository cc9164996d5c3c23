/** What is read of the account for a drift report: its objects, and what ad groups spent. */
import { rowsIn, valuesIn } from "../../../provider/definitions/index.js";
import { lookUp } from "../../../provider/engine/index.js";
import { getReport } from "../../../provider/functions/report.js";
import { type LiveObject, objectsByIds, walkAccount } from "../../lib/account-objects.js";
import { groupBy } from "../../lib/group.js";
import { keyOf } from "../../lib/key.js";
import type { Connection } from "../../stack/project.js";
import type { InState } from "../../stack/state.js";
import { calledInState } from "./find.js";
import type { DaySpend } from "./suspicion.js";

const DAY_MS = 86_400_000;

/** The accounts of the objects in a state. */
export const accountsOf = (state: readonly InState[]): string[] => [
  ...new Set(state.map(({ inputs }) => String(inputs.advertiserId ?? "")).filter(Boolean)),
];

/**
 * The account's objects, of this stack and others. Pages are not a snapshot, and lists lag: a missing object is
 * requested by its id before it counts as deleted (invariant 21).
 */
export async function liveObjects(connection: Connection, state: readonly InState[], progress: (text: string) => void) {
  const { client } = connection;
  const live = new Map<string, LiveObject>();
  const add = (objects: readonly LiveObject[]): void => {
    for (const one of objects) live.set(keyOf(one.resource.title, one.id), one);
  };
  for (const advertiser of accountsOf(state)) {
    const account = await walkAccount(client, advertiser, { onLevel: (objects) => progress(`listing ${objects}`) });
    add(account.objects);
    const missing = state.filter(
      ({ resource, inputs, id }) => inputs.advertiserId === advertiser && !live.has(keyOf(resource.title, id)),
    );
    for (const [resource, objects] of groupBy(missing, (one) => one.resource)) {
      const ids = objects.map(({ id }) => id);
      add(await objectsByIds(client, resource, advertiser, ids));
    }
  }
  return live;
}

/** Spend of the last two days by ad group, with the daily budget in the code. */
export async function spends(connection: Connection, state: readonly InState[]): Promise<DaySpend[]> {
  const found: DaySpend[] = [];
  const today = connection.client.serverNow();
  const day = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
  for (const advertiser of accountsOf(state)) {
    const { rows } = await lookUp({ client: connection.client }, getReport, advertiser, {
      startDate: day(today - DAY_MS),
      endDate: day(today),
      level: "adGroup",
      metrics: ["spend"],
      daily: true,
    });
    for (const row of rowsIn(rows)) {
      const group = state.find(({ resource, id }) => resource.kind === "adGroup" && id === row.id);
      const { budget, budgetMode } = group?.inputs ?? {};
      if (!group || typeof budget !== "number" || budgetMode === "BUDGET_MODE_TOTAL") continue;
      found.push({
        object: calledInState(group),
        day: String(row.day),
        spend: Number(valuesIn(row.metrics).spend ?? 0),
        budget,
      });
    }
  }
  return found;
}
