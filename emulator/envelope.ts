/** TikTok's reply envelope (reference 1.3), and refusals with TikTok's messages. */
import { type Filling, RULES, type RuleId } from "./contract/rules/index.js";

/** A refusal: TikTok's code and a message that names the field. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** The refusal of a rule, with the slots of its message filled. */
export function refusal<Id extends RuleId>(
  id: Id,
  ...[filling]: keyof Filling<Id> extends never ? [] : [Filling<Id>]
): Refusal {
  const { code, text } = RULES[id];
  const slots = new Map<string, unknown>(Object.entries(filling ?? {}));
  return new Refusal(
    code,
    text.replace(/\{(\w+)\}/g, (_all, slot: string) => String(slots.get(slot))),
  );
}

/** The format of every answer. */
export interface Envelope {
  readonly code: number;
  readonly message: string;
  readonly request_id: string;
  readonly data: unknown;
}

let stamped = Number.NaN;
let stamp = "";

/** `request_id` begins with the UTC time (reference 1.3); `sequence` makes it unique. */
export function requestId(now: number, sequence: number): string {
  const second = Math.floor(now / 1000);
  if (second !== stamped) {
    stamped = second;
    stamp = new Date(now).toISOString().replace(/\D/g, "").slice(0, 14);
  }
  return `${stamp}${sequence.toString(16).toUpperCase().padStart(20, "0")}`;
}
