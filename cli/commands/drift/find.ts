/** Differences between code, state and account: pure, from what was read of each. */
import type { Values } from "../../../provider/definitions/index.js";
import { diff, inputsOf } from "../../../provider/engine/index.js";
import { isLibrary } from "../../../provider/resources/places.js";
import { called, whatIs } from "../../../provider/spend/declared.js";
import { type Planned, PlannedId } from "../../../yaml/plan.js";
import type { LiveObject } from "../../lib/account-objects.js";
import { keyOf } from "../../lib/key.js";
import type { InState } from "../../stack/state.js";

/** A property whose live value differs from the state's. Null means no value. */
export interface DriftedValue {
  readonly property: string;
  /** The code's value; the state's value if the code is a program. */
  readonly code: unknown;
  readonly state: unknown;
  readonly live: unknown;
  /** ISO 8601, if TikTok's change log has it. */
  readonly since?: string;
  readonly by?: string;
}

/** A resource of the stack that differs from its state. */
export interface DriftedObject {
  /** `ad group spring/us`. */
  readonly object: string;
  readonly title: string;
  readonly name: string;
  /** Its name at TikTok, if that differs from its key's last part; otherwise null. */
  readonly tiktokName: string | null;
  readonly urn: string;
  readonly id: string;
  readonly kind: "changed" | "gone";
  readonly values: readonly DriftedValue[];
  /** When and by whom it was deleted. */
  readonly since?: string;
  readonly by?: string;
}

/** An object of the account that no code declares. */
export interface UnmanagedObject {
  readonly title: string;
  readonly noun: string;
  readonly id: string;
  readonly name: string;
  /** `ad group spring/us`; undefined for a campaign. */
  readonly under?: string;
  /** ISO 8601. */
  readonly created?: string;
  readonly by?: string;
}

/** What was read. */
export interface Evidence {
  readonly state: readonly InState[];
  /** Live objects by `Title id`. */
  readonly live: ReadonlyMap<string, LiveObject>;
  /** Planned resources by `Title name`, if the code is configs. */
  readonly code: ReadonlyMap<string, Planned>;
  /** Campaigns created before this time are not unmanaged: the stack never had them. Milliseconds. */
  readonly since: number;
}

/** The description of an object in messages. */
export const calledInState = ({ resource, name }: Pick<InState, "resource" | "name">): string =>
  called({ ...whatIs(resource), name });

const otherName = ({ name, inputs }: InState): string | null => {
  const shown = typeof inputs.name === "string" ? inputs.name : "";
  return shown === "" || shown === name || shown === name.split("/").at(-1) ? null : shown;
};

function codeValue(planned: Planned | undefined, property: string, state: unknown): unknown {
  if (!planned || !(property in planned.inputs)) return state;
  const value = planned.inputs[property];
  const named = (one: unknown): unknown => (one instanceof PlannedId ? one.target.name : one);
  return Array.isArray(value) ? value.map(named) : named(value);
}

function changedValues(one: InState, live: LiveObject, planned: Planned | undefined): DriftedValue[] {
  const { resource, inputs } = one;
  const row = { advertiser_id: inputs.advertiserId, ...live.row };
  const now: Values = inputsOf(resource, row, inputs);
  return diff(resource, inputs, now).changed.map((property) => ({
    property,
    code: codeValue(planned, property, inputs[property]) ?? null,
    state: inputs[property] ?? null,
    live: now[property] ?? null,
  }));
}

/** All drift of a stack. */
export function findDrift({ state, live, code }: Evidence): DriftedObject[] {
  return state.flatMap((one): DriftedObject[] => {
    const { resource, name, urn, id } = one;
    const found = live.get(keyOf(resource.title, id));
    const base = { object: calledInState(one), title: resource.title, name, tiktokName: otherName(one), urn, id };
    if (!found) return [{ ...base, kind: "gone", values: [] }];
    const values = changedValues(one, found, code.get(keyOf(resource.title, name)));
    return values.length > 0 ? [{ ...base, kind: "changed", values }] : [];
  });
}

/** TikTok's times are UTC without a zone (reference 1.4). */
export const isoOf = (time: unknown): string | undefined => {
  const parsed = Date.parse(`${String(time).replace(" ", "T").replace(/Z$/, "")}Z`);
  return Number.isNaN(parsed) ? undefined : new Date(parsed).toISOString();
};

/** Children of the stack's objects, and new campaigns, that are not in the stack. */
export function findUnmanaged({ state, live, since }: Evidence): UnmanagedObject[] {
  const byKey = new Map(state.map((one) => [keyOf(one.resource.title, one.id), one]));
  return [...live.values()].flatMap((one): UnmanagedObject[] => {
    const { resource, id, inputs, row, parentId } = one;
    if (byKey.has(keyOf(resource.title, id)) || isLibrary(resource)) return [];
    const created = isoOf(row.create_time);
    const base = {
      title: resource.title,
      noun: resource.noun,
      id,
      name: String(inputs.name ?? ""),
      ...(created ? { created } : {}),
    };
    if (!resource.parent) return created !== undefined && Date.parse(created) >= since ? [base] : [];
    const parent = byKey.get(keyOf(resource.parent.title, parentId ?? ""));
    return parent ? [{ ...base, under: calledInState(parent) }] : [];
  });
}
