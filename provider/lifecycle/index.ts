/** Check, diff, create, read, update, delete of any definition. Names no resource. */
export { type CheckContext, type Checked, check, NO_ADVERTISER } from "./check.js";
export { type Created, create } from "./create.js";
export { type Difference, diff, type Verdict } from "./diff.js";
export { EnginePace } from "./engine-pace.js";
export { LifecycleError, Unfinished } from "./errors.js";
export { type CallForecast, forecast, type PlannedChange } from "./forecast.js";
export { leftovers } from "./leftovers.js";
export { lookUp, lookUpFaults } from "./look-up.js";
export { isDeleted, type Live, read } from "./read.js";
export { remove } from "./remove.js";
export { type Holder, KnownObjects, type Log, type Session, type StackStates } from "./session.js";
export { SharedCalls } from "./shared-calls.js";
export { Siblings } from "./siblings.js";
export { update } from "./update.js";
export { inputsOf, outputsOf, type Wire } from "./wire.js";
