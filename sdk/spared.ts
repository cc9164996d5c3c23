/**
 * Work that Pulumi's SDK does in every program for its own debugging: spared where nobody can see what comes of it. For a thousand
 * objects it was a third of a program's time (docs/performance.md).
 */
import * as pulumi from "@pulumi/pulumi";

type Wrapped = (...args: unknown[]) => unknown;

/** What a part of Pulumi exports, where this release has it and lets it be replaced. */
function replace(part: object, name: string, by: (original: Wrapped) => Wrapped): void {
  const original: unknown = Reflect.get(part, name);
  if (typeof original !== "function") return;
  Reflect.set(
    part,
    name,
    by((...args) => Reflect.apply(original, part, args)),
  );
}

/** Runs something in which no stack is noted: reading one through source maps takes longer than what it belongs to. */
function withoutStack(run: () => unknown): unknown {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return run();
  } finally {
    Error.stackTraceLimit = before;
  }
}

/** Pulumi notes a stack and a label for each promise, which it shows only where PULUMI_DEBUG_PROMISE_LEAKS is set. */
function sparePromiseNotes(): void {
  try {
    const part: unknown = require("@pulumi/pulumi/runtime/debuggable");
    if (typeof part === "object" && part !== null)
      replace(part, "debuggablePromise", (original) => (promise) => withoutStack(() => original(promise)));
  } catch {
    // Another release, which has it elsewhere: it does what it always does.
  }
}

/**
 * Spares what `environment` allows; once per process. Messages for `pulumi up --debug`, five calls to the engine for each resource,
 * one after the other, are left out only where `tiktok-ads` runs the engine (TIKTOK_ADS_ENGINE), which shows none.
 */
export function spare(environment: Readonly<Record<string, string | undefined>>): void {
  if (!environment.PULUMI_DEBUG_PROMISE_LEAKS) sparePromiseNotes();
  if (environment.TIKTOK_ADS_ENGINE) replace(pulumi.log, "debug", () => () => Promise.resolve());
}
