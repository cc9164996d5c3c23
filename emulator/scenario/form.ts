/** Scenarios: how the emulator behaves and what happens in the account by itself, as YAML. */

import Ajv from "ajv";
import { isNode, LineCounter, parseDocument } from "yaml";
import { type Fault, faultOf, KINDS } from "../faults.js";
import { textsIn } from "../validate.js";

/** An external action: by a second user, or a TikTok automated rule. */
export interface Happening {
  /** Once, this long after the start of the scenario: `90s`, `30m`, `2h`, `1d`. */
  readonly after?: string;
  /** Again and again. */
  readonly every?: string;
  readonly by: string;
  /** An endpoint that writes, such as `/campaign/update/`. */
  readonly call: string;
  readonly advertiser?: string;
  /** The affected objects, by name; `*` matches any text. Their ids are filled in. */
  readonly where?: { readonly campaign?: string; readonly adgroup?: string; readonly ad?: string };
  /** Only objects that have spent more than this. */
  readonly when?: { readonly spentTodayOver?: number; readonly spentOver?: number };
  readonly body?: Readonly<Record<string, unknown>>;
}

/** A whole scenario. */
export interface Scenario {
  readonly name: string;
  readonly about?: string;
  readonly limits?: string;
  readonly latency?: number;
  readonly seed?: number;
  readonly processingSeconds?: number;
  readonly reviewSeconds?: number;
  readonly taskSeconds?: number;
  readonly deniedWords?: readonly string[];
  readonly unknownFields?: "ignore" | "refuse" | "keep";
  readonly omittedFields?: "keep" | "reset";
  readonly materialIds?: "keep" | "refuse";
  readonly plainCampaigns?: "open" | "narrow" | "wide";
  readonly clock?: { readonly at?: string; readonly speed?: number };
  readonly faults?: readonly Fault[];
  readonly timeline?: readonly Happening[];
}

const DURATION = "^\\d+(\\.\\d+)?[smhd]$";
const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** Milliseconds of `90s`, `30m`, `2h`, `1d`. */
export const durationMs = (text: string): number => Number(text.slice(0, -1)) * (UNITS[text.slice(-1)] ?? 0);

const text = { type: "string", minLength: 1 } as const;
const amount = { type: "number", minimum: 0 } as const;
const object = (properties: object, required: readonly string[] = []) => ({
  type: "object",
  additionalProperties: false,
  properties,
  required,
});

const SCHEMA = object(
  {
    name: text,
    about: text,
    limits: text,
    latency: amount,
    seed: amount,
    processingSeconds: amount,
    reviewSeconds: amount,
    taskSeconds: amount,
    deniedWords: { type: "array", items: text },
    unknownFields: { enum: ["ignore", "refuse", "keep"] },
    omittedFields: { enum: ["keep", "reset"] },
    materialIds: { enum: ["keep", "refuse"] },
    plainCampaigns: { enum: ["open", "narrow", "wide"] },
    clock: object({ at: text, speed: amount }),
    faults: {
      type: "array",
      items: object(
        {
          path: { type: "string", pattern: "^/" },
          kind: { enum: KINDS },
          message: text,
          ...Object.fromEntries(
            ["times", "skip", "code", "status", "ms", "probability", "seed", "seconds"].map((name) => [name, amount]),
          ),
        },
        ["path", "kind"],
      ),
    },
    timeline: {
      type: "array",
      items: {
        ...object(
          {
            after: { type: "string", pattern: DURATION },
            every: { type: "string", pattern: DURATION },
            by: text,
            call: { type: "string", pattern: "^/" },
            advertiser: text,
            where: object({ campaign: text, adgroup: text, ad: text }),
            when: object({ spentTodayOver: amount, spentOver: amount }),
            body: { type: "object" },
          },
          ["by", "call"],
        ),
        anyOf: [{ required: ["after"] }, { required: ["every"] }],
      },
    },
  },
  ["name"],
);

/** All faults of a scenario at once, each as `file:line:column: what`. */
export class ScenarioError extends Error {}

const WORDS: Readonly<Record<string, (params: Record<string, unknown>, message: string) => string>> = {
  additionalProperties: () => "it is not known here.",
  required: ({ missingProperty }) => `${String(missingProperty)} is missing.`,
  pattern: ({ pattern }) =>
    pattern === DURATION ? "it is a time such as 90s, 30m, 2h or 1d." : "it is a path that begins with /.",
  enum: ({ allowedValues }) => `it is one of ${textsIn(allowedValues).join(", ")}.`,
};

/** Reads a scenario from YAML; throws ScenarioError that names file, line and column of everything that is wrong. */
export function parseScenario(source: string, file = "scenario"): Scenario {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number): string => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  if (document.errors.length > 0)
    throw new ScenarioError(document.errors.map(({ pos, message }) => `${at(pos[0])}: ${message}`).join("\n"));
  const value: unknown = document.toJS();
  const place = (path: readonly string[]): string => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return at(node.range[0]);
    }
    return `${file}:1:1`;
  };
  const check = new Ajv({ allErrors: true, strict: false }).compile(SCHEMA);
  const problems = check(value)
    ? furtherProblems(value as unknown as Scenario)
    : (check.errors ?? [])
        .filter(({ keyword }) => keyword !== "anyOf")
        .map(({ keyword, params, message = "", instancePath }) => ({
          path: [
            ...instancePath.split("/").slice(1),
            ...(keyword === "additionalProperties" ? [String(params.additionalProperty)] : []),
          ],
          reason: WORDS[keyword]?.(params, message) ?? `it ${message}.`,
        }));
  if (problems.length > 0)
    throw new ScenarioError(
      problems
        .map(({ path, reason }) => `${place(path)}: ${[path.join("."), reason].filter(Boolean).join(": ")}`)
        .join("\n"),
    );
  return value as unknown as Scenario;
}

/** What the schema cannot express. */
function furtherProblems(scenario: Scenario): { path: string[]; reason: string }[] {
  const faults = (scenario.faults ?? []).flatMap((fault, index) => {
    const reason = faultOf({ ...fault });
    return typeof reason === "string" ? [{ path: ["faults", String(index)], reason: `${reason}.` }] : [];
  });
  const at = scenario.clock?.at;
  const clock =
    at !== undefined && Number.isNaN(Date.parse(at))
      ? [{ path: ["clock", "at"], reason: "it is a time such as 2026-12-01T08:00:00Z." }]
      : [];
  return [...faults, ...clock];
}
