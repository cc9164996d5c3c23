/** Start times that TikTok refuses depending on the current time. */
import type { Fault, Resource, Values } from "../../definitions/index.js";
import { fixedByStart, fixedWhileRunning } from "../../facts/shared-and-fixed.js";
import { diff } from "./diff.js";
import { sameValue } from "./values.js";

/** The time and the object to check. */
interface StartContext {
  readonly isNew?: boolean;
  /** Milliseconds. */
  readonly now?: number;
  readonly before?: Values;
}

const HOUR = 3_600_000;
/** Milliseconds. "At most 12 hours in the past" when an ad group is created (rules-goals 9, TikTok's page 1739499616346114). */
export const MOST_PAST_MS = 12 * HOUR;

/** A start that TikTok refuses for a new ad group. A running one keeps its start, whenever that was. */
function pastStart(inputs: Values, { isNew, now }: StartContext): Fault[] {
  const start = inputs.scheduleStartTime;
  if (isNew !== true || now === undefined || typeof start !== "string" || !(Date.parse(start) < now - MOST_PAST_MS))
    return [];
  const hours = Math.floor((now - Date.parse(start)) / HOUR);
  const ago = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  return [
    {
      property: "scheduleStartTime",
      reason: `scheduleStartTime ${start} is ${ago} in the past, and TikTok accepts a start at most 12 hours in the past. Write a later time, such as ${new Date(now + HOUR).toISOString().slice(0, 14)}00:00Z.`,
    },
  ];
}

/** A past start stays: TikTok refuses to change it, and the rest of the update with it (page 1739586761631745). */
function movedStart(resource: Resource, inputs: Values, { before, now }: StartContext): Fault[] {
  if (before === undefined || now === undefined) return [];
  return fixedByStart(resource).flatMap((property) => {
    const [was, is] = [before[property], inputs[property]];
    if (typeof was !== "string" || typeof is !== "string" || was === is || !(Date.parse(was) <= now)) return [];
    // A replacement starts over: a start in the distant past is refused for a new ad group.
    if (diff(resource, before, inputs).replaces.length > 0) return [];
    return [
      {
        property,
        reason: `${property} cannot be moved to ${is}: the ${resource.noun} started at ${was}, and TikTok refuses to change a start that has passed. Write ${was} again, or create a new ${resource.noun}.`,
      },
    ];
  });
}

/**
 * What TikTok changes only before the start, or while the object is paused and has spent nothing (page
 * 1739586761631745): for a running one the update would fail as a whole. What was spent is unknown here, so a paused
 * one may try.
 */
function changedWhileRunning(resource: Resource, inputs: Values, { before, now }: StartContext): Fault[] {
  const start = before?.scheduleStartTime;
  if (before === undefined || now === undefined || typeof start !== "string" || !(Date.parse(start) <= now)) return [];
  if (before.status === "DISABLE") return [];
  const changed = fixedWhileRunning(resource).filter((property) => {
    const field = resource.fields[property];
    return field !== undefined && !sameValue(field, before[property], inputs[property]);
  });
  // A full diff is too expensive for Check of an unchanged object.
  if (changed.length === 0) return [];
  const difference = diff(resource, before, inputs);
  if (difference.replaces.length > 0) return [];
  return changed
    .filter((property) => difference.changed.includes(property))
    .map((property) => ({
      property,
      reason: `${property} cannot be changed: the ${resource.noun} started at ${start} and is running. TikTok accepts a change before the start, or while the ${resource.noun} is paused and has spent nothing. Write the old value again, or create a new ${resource.noun}.`,
    }));
}

/** All start time faults, with their properties. */
export const startFaults = (resource: Resource, inputs: Values, context: StartContext): Fault[] => [
  ...pastStart(inputs, context),
  ...movedStart(resource, inputs, context),
  ...changedWhileRunning(resource, inputs, context),
];
