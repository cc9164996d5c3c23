/** Sends the same requests to the sandbox and to the emulator, and reports where the answers differ. */

import { setTimeout as sleep } from "node:timers/promises";
import { bodyIn } from "../validate.js";
import { type Known, type Step, stepsOf } from "./steps.js";

/** Target of the requests. */
export interface Side {
  /** Without `/open_api`. */
  readonly url: string;
  readonly token: string;
  readonly advertiser: string;
  /** Pause between two calls, milliseconds: the sandbox allows one per second. */
  readonly pauseMs: number;
}

/** An answer for comparison: values that always differ are masked. */
export interface Answer {
  readonly code: number;
  readonly message: string;
  readonly data: unknown;
}

/** One step with both answers. */
export interface Compared {
  readonly about: string;
  readonly method: string;
  readonly path: string;
  readonly sandbox: Answer;
  readonly emulator: Answer;
  /** `data.list.0.budget: sandbox 50, emulator 0`. */
  readonly differences: readonly string[];
}

/** The sandbox omits this (reference 1.6). */
const LEFT_OUT = ["secondary_status"];

/** Ids, times, links and URLs differ in every run. */
export function mask(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(mask);
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .filter(([name]) => !LEFT_OUT.includes(name))
        .map(([name, one]) => [name, mask(one)]),
    );
  if (typeof value !== "string") return value;
  if (/^\d{10,}$/.test(value)) return "<id>";
  if (/^\d{4}-\d\d-\d\d[ T]\d\d:\d\d:\d\d/.test(value)) return "<time>";
  if (/^https?:/.test(value)) return "<url>";
  return value.replace(/\d{10,}/g, "<id>").replace(/\S+@\S+/g, "<mail>");
}

function differences(sandbox: unknown, emulator: unknown, path: string): string[] {
  const isPlain = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;
  if (isPlain(sandbox) && isPlain(emulator))
    return [...new Set([...Object.keys(sandbox), ...Object.keys(emulator)])].flatMap((name) =>
      differences(sandbox[name], emulator[name], path ? `${path}.${name}` : name),
    );
  const [one, other] = [JSON.stringify(sandbox), JSON.stringify(emulator)];
  return one === other ? [] : [`${path}: sandbox ${one ?? "nothing"}, emulator ${other ?? "nothing"}`];
}

async function ask(side: Side, step: Step, known: Known): Promise<Answer> {
  await sleep(side.pauseMs);
  const fields = { advertiser_id: side.advertiser, ...step.body(known) };
  const target = new URL(`${side.url}/open_api/v1.3${step.path}`);
  const headers = { "Access-Token": side.token, "Content-Type": "application/json" };
  if (step.method === "GET")
    for (const [name, value] of Object.entries(fields))
      target.searchParams.set(name, typeof value === "object" ? JSON.stringify(value) : String(value));
  const init = step.method === "GET" ? {} : { method: "POST", body: JSON.stringify(fields) };
  const answer = await fetch(target, { ...init, headers, signal: AbortSignal.timeout(60_000) });
  const { code, message, data } = bodyIn(await answer.json());
  return { code: Number(code), message: String(message), data };
}

function kept(step: Step, answer: Answer, known: Known): Known {
  if (!step.keep) return known;
  const [name, field] = step.keep;
  const value = bodyIn(answer.data)[field];
  return value === undefined ? known : { ...known, [name]: String(value) };
}

const comparable = ({ code, message, data }: Answer): Answer => ({
  code,
  message: String(mask(message)),
  data: mask(data),
});

/** Sends all steps to both; `run` makes names unique per run. */
export async function runParity(sandbox: Side, emulator: Side, run: string): Promise<Compared[]> {
  const compared: Compared[] = [];
  let [there, here]: [Known, Known] = [{}, {}];
  for (const step of stepsOf(run)) {
    const one = await ask(sandbox, step, there);
    const other = await ask(emulator, step, here);
    there = kept(step, one, there);
    here = kept(step, other, here);
    const [a, b] = [comparable(one), comparable(other)];
    const { about, method, path } = step;
    compared.push({ about, method, path, sandbox: a, emulator: b, differences: differences(a, b, "") });
  }
  return compared;
}
