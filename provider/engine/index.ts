/** Check, diff, create, read, update, delete of any definition. Names no resource. */
export { type CheckContext, type Checked, check, NO_ADVERTISER } from "./objects/check.js";
export { type Created, create } from "./objects/create.js";
export { type Difference, diff, type Verdict } from "./objects/diff.js";
export { EnginePace } from "./batching/engine-load.js";
export { LifecycleError, Unfinished } from "./objects/errors.js";
export { type CallForecast, forecast, type PlannedChange } from "./batching/forecast.js";
export { leftovers } from "./objects/leftovers.js";
export { lookUp, lookUpFaults } from "./reads/invoke.js";
export { isDeleted, type Live, read } from "./reads/read.js";
export { remove } from "./objects/remove.js";
export { type Holder, KnownObjects, type Log, type Session, type StackStates } from "./session.js";
export { SharedCalls } from "./batching/shared-calls.js";
export { Siblings } from "./batching/batch-group.js";
export { update } from "./objects/update.js";
export { inputsOf, outputsOf, type Wire } from "./objects/wire.js";
