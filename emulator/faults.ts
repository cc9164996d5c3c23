import { setTimeout as sleep } from "node:timers/promises";
import { dice } from "./behaviour/dice.js";
import { Refusal } from "./envelope.js";
import { type Body, bodyIn, parseTime } from "./validate.js";

/** Kinds of faults. */
export const KINDS = ["refuse", "http", "cut", "lose", "slow", "stall", "shuffle", "drop", "partial", "lag"] as const;

/**
 * A fault set through the control interface. It affects calls whose path begins with `path`: the first `times` of them
 * (default: all) after `skip`.
 * `refuse` answers with `code` and `message`; `http` with status `status` and a page that is no envelope; `cut` drops
 * the connection before anything is done; `lose` does the work and then drops the connection; `slow` waits `ms` and
 * then does the work; `stall` does the work and then waits `ms` before it answers; `shuffle` answers lists in another
 * order, `drop` without their last item; `partial` omits the last item of a batch and reports it with code 20001;
 * `lag` hides what was made in the last `ms` from lists.
 * Of the calls that a fault is due for, it strikes the share `probability`, by dice that `seed` makes the same each
 * time; it ends `seconds` of the emulator's clock after it was set.
 */
export interface Fault {
  readonly path: string;
  readonly kind: (typeof KINDS)[number];
  readonly times?: number;
  readonly skip?: number;
  readonly code?: number;
  readonly message?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly probability?: number;
  readonly seed?: number;
  readonly seconds?: number;
}

/** Thrown when the connection must be dropped. */
export class CutConnection extends Error {}

/** An answer that is not TikTok's. */
export class PlainAnswer extends Error {
  constructor(readonly status: number) {
    super(`HTTP ${status}`);
  }
}

interface Armed {
  readonly fault: Fault;
  /** When it was set, milliseconds. */
  readonly at: number;
  seen: number;
  hits: number;
}

const usedUp = ({ fault, seen }: Armed): boolean =>
  seen >= (fault.skip ?? 0) + (fault.times ?? Number.POSITIVE_INFINITY);

const NUMBERS = ["times", "skip", "code", "status", "ms", "probability", "seed", "seconds"] as const;

/** A requested fault, or what is wrong with it. */
export function faultOf(asked: Body): Fault | string {
  const { path, message } = asked;
  const kind = KINDS.find((one) => one === asked.kind);
  if (typeof path !== "string" || !path.startsWith("/") || kind === undefined)
    return `a fault has a path and one of the kinds ${KINDS.join(", ")}`;
  const given = NUMBERS.filter((name) => asked[name] !== undefined);
  const wrong = given.find((name) => !(Number(asked[name]) >= 0));
  if (wrong) return `${wrong} of a fault is a number from 0`;
  if (Number(asked.probability ?? 1) > 1) return "probability of a fault is at most 1";
  const numbers: Partial<Record<(typeof NUMBERS)[number], number>> = {};
  for (const name of given) numbers[name] = Number(asked[name]);
  return { path, kind, ...numbers, ...(message === undefined ? {} : { message: String(message) }) };
}

/** The active faults. */
export class Faults {
  #armed: Armed[] = [];
  #struck = 0;

  /** How many calls a fault has affected so far. */
  get struck(): number {
    return this.#struck;
  }

  list(): Fault[] {
    return this.#armed.map(({ fault }) => fault);
  }

  /** The active faults, with how many calls each has affected. */
  hits(): { readonly fault: Fault; readonly hits: number }[] {
    return this.#armed.map(({ fault, hits }) => ({ fault, hits }));
  }

  /** Sets a fault at a time of the emulator's clock. */
  add(fault: Fault, at = 0): void {
    this.#armed.push({ fault, at, seen: 0, hits: 0 });
  }

  /** Removes the fault at an index of the list. */
  remove(index: number): void {
    this.#armed.splice(index, 1);
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault that strikes this call, if any; counts the call. */
  strike(path: string, now = 0): Fault | undefined {
    this.#armed = this.#armed.filter(({ fault, at }) => fault.seconds === undefined || now < at + fault.seconds * 1000);
    for (const armed of [...this.#armed]) {
      if (!path.startsWith(armed.fault.path)) continue;
      const turn = armed.seen++;
      // An exhausted fault is removed from the list.
      if (usedUp(armed)) this.#armed = this.#armed.filter((one) => one !== armed);
      const { probability = 1, seed = 0 } = armed.fault;
      if (probability < 1 && dice(seed, armed.fault.path, turn)(0) >= probability) continue;
      const skip = armed.fault.skip ?? 0;
      if (turn < skip || turn >= skip + (armed.fault.times ?? Number.POSITIVE_INFINITY)) continue;
      this.#struck += 1;
      armed.hits += 1;
      return armed.fault;
    }
    return undefined;
  }
}

/** The effect of a fault before the call is executed. `closing` ends a wait. */
export async function before(fault: Fault | undefined, closing: AbortSignal): Promise<void> {
  if (fault?.kind === "slow") await sleep(fault.ms ?? 1_000, undefined, { signal: closing });
  if (fault?.kind === "refuse") throw new Refusal(fault.code ?? 50000, fault.message ?? "System error");
  if (fault?.kind === "http") throw new PlainAnswer(fault.status ?? 502);
  if (fault?.kind === "cut") throw new CutConnection();
}

/** The effect of a fault afterwards. */
export async function after(fault: Fault | undefined, closing: AbortSignal): Promise<void> {
  if (fault?.kind === "stall") await sleep(fault.ms ?? 1_000, undefined, { signal: closing });
  if (fault?.kind === "lose") throw new CutConnection();
}

/** The call as changed by a fault: a batch without its last item. */
export function curtailed(fault: Fault | undefined, body: Body): Body {
  if (fault?.kind !== "partial") return body;
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, Array.isArray(value) ? value.slice(0, -1) : value]),
  );
}

/** A list as it was `ms` ago, without newer objects. */
function lagging({ ms = 3_000 }: Fault, data: unknown, now: number): unknown {
  const { list, ...rest } = bodyIn(data);
  if (!Array.isArray(list)) return data;
  return { ...rest, list: list.filter((row: Body) => !(parseTime(row.create_time) > now - ms)) };
}

/** The answer as changed by a fault: lists reversed, without their last item, or without new objects. */
export function reshaped(fault: Fault | undefined, data: unknown, now: number): unknown {
  if (fault?.kind === "lag") return lagging(fault, data, now);
  if (fault?.kind !== "shuffle" && fault?.kind !== "drop") return data;
  const change = (value: unknown): unknown =>
    Array.isArray(value) ? (fault.kind === "drop" ? value.slice(0, -1) : [...value].reverse()) : value;
  if (Array.isArray(data)) return change(data);
  return Object.fromEntries(Object.entries(bodyIn(data)).map(([name, value]) => [name, change(value)]));
}
