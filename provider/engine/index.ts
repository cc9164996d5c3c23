/** Check, diff, create, read, update and delete for any definition. Names no resource. */

export { BatchGroups } from "./batching/batch-group.js";
export { EnginePace } from "./batching/engine-load.js";
export { type CallForecast, forecast, type PlannedChange } from "./batching/forecast.js";
export { SharedCalls } from "./batching/shared-calls.js";
export type { Log } from "./log.js";
export { type CheckContext, type Checked, check, NO_ADVERTISER } from "./objects/check.js";
export { create } from "./objects/create.js";
export type { Created } from "./objects/created.js";
export { type Difference, diff, type Verdict } from "./objects/diff.js";
export { LifecycleError, Unfinished } from "./objects/errors.js";
export { remove } from "./objects/remove.js";
export { update } from "./objects/update.js";
export { inputsOf, outputsOf, type Wire } from "./objects/wire.js";
export { lookUp, lookUpFaults } from "./reads/invoke.js";
export { type Live, read } from "./reads/read.js";
export { isDeleted } from "./reads/row.js";
export { type Left, leftovers, lookAfter, unreadable } from "./recovery/leftovers.js";
export { unmanaged } from "./recovery/unmanaged.js";
export { type Held, type Holder, KnownObjects, type Session, type StackStates } from "./session.js";
