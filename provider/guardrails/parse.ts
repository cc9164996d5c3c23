/** Parses guardrails from a text: the organization's whole file, or the guardrails of a config. */
import type { Ajv, ErrorObject, ValidateFunction } from "ajv";
import { distance } from "fastest-levenshtein";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument, visit } from "yaml";
import { compiledFor, valuesIn } from "../definitions/index.js";
import { misleadingCharacter, misleadingConstructs } from "../text/yaml-constructs.js";
import { compareKeys, UNCOMPARED_KEYS } from "../text/yaml-nodes.js";
import { GUARDRAILS_SCHEMA, type GuardrailPolicy, type PlacedGuardrails, type RuleSet } from "./form.js";
import { patternFault } from "./pattern.js";

/** An error in a file: position from 1. */
export interface GuardrailProblem {
  readonly file: string;
  readonly text: string;
  readonly position: { readonly line: number; readonly column: number };
  readonly reason: string;
}

/** Guardrails, and the errors of their files. */
export interface LoadedGuardrails {
  readonly guardrails: readonly PlacedGuardrails[];
  readonly problems: readonly GuardrailProblem[];
}

/** No guardrails, and no errors. */
export const NOTHING: LoadedGuardrails = { guardrails: [], problems: [] };

type Steps = readonly (string | number)[];

/** The position of the name at the end of a path, else of the nearest ancestor. */
function offsetOf(document: Document, path: Steps): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path[length - 1]);
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return 0;
}

/** Loaded if the build has generated no validator. */
const loadAjv = (): typeof import("ajv") => require("ajv");

/** The schema compiler of guardrails; `source` if its code is written to a file. */
export const guardrailsCompiler = (source = false): Ajv =>
  new (loadAjv().Ajv)({ allErrors: true, strict: false, code: { source } });

let validator: ValidateFunction | undefined;

/** A policy that can be kept to, or what is wrong with it. */
type Judged = { readonly policy: GuardrailPolicy } | { readonly faults: readonly { path: Steps; reason: string }[] };

/** What the schema finds, and what it cannot express. */
function judged(value: unknown): Judged {
  validator ??= compiledFor("guardrails", GUARDRAILS_SCHEMA) ?? guardrailsCompiler().compile(GUARDRAILS_SCHEMA);
  const check = validator;
  const policy: unknown = value ?? {};
  const isPolicy = (one: unknown): one is GuardrailPolicy => check(one) === true;
  if (!isPolicy(policy))
    return { faults: (check.errors ?? []).filter((error) => error.keyword !== "propertyNames").map(sentence) };
  const { mandatory, advisory } = policy;
  const faults = [
    ...windowFaults("mandatory", mandatory),
    ...windowFaults("advisory", advisory),
    ...patternFaults("mandatory", mandatory),
    ...patternFaults("advisory", advisory),
  ];
  return faults.length > 0 ? { faults } : { policy };
}

function patternFaults(enforcement: string, set: RuleSet | undefined): { path: Steps; reason: string }[] {
  return Object.entries(set?.namePattern ?? {}).flatMap(([level, pattern]) => {
    const fault = patternFault(String(pattern));
    return fault ? [{ path: [enforcement, "namePattern", level], reason: `${level} ${fault}` }] : [];
  });
}

const WITH_ZONE = /(Z|[+-]\d\d:?\d\d)$/;

function windowFaults(enforcement: string, set: RuleSet | undefined): { path: Steps; reason: string }[] {
  return (set?.frozenWindows ?? []).flatMap((window, index) =>
    (["from", "to"] as const)
      .filter((name) => Number.isNaN(Date.parse(window[name])) || !WITH_ZONE.test(window[name]))
      .map((name) => ({
        path: [enforcement, "frozenWindows", index, name],
        reason: `${name} "${window[name]}" is not a time with an offset, such as 2026-12-24T00:00:00Z.`,
      })),
  );
}

function sentence({ keyword, params, instancePath, message }: ErrorObject): { path: Steps; reason: string } {
  const path = instancePath
    .split("/")
    .slice(1)
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step.replaceAll("~1", "/").replaceAll("~0", "~")));
  if (keyword === "additionalProperties") {
    const name = String(params.additionalProperty);
    return { path: [...path, name], reason: `${name} is not a known guardrail.` };
  }
  const name = String(path.at(-1) ?? "guardrails");
  if (keyword === "pattern") return { path, reason: `amounts must be under a currency such as USD, or under any.` };
  return { path, reason: `${name} ${message ?? "is wrong"}.` };
}

/** The first alias of a document: aliases hide what a file means from a reviewer. */
function aliasIn(document: Document): { readonly name: string; readonly offset: number } | undefined {
  let found: { name: string; offset: number } | undefined;
  visit(document, {
    Alias: (_key, node) => {
      found ??= { name: node.source, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return found;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, "");

/** Whether a name is meant to be the other one: ignoring case, punctuation and two letters. */
export const isNear = (name: string, meant: string, letters = 2): boolean =>
  distance(plainName(name), plainName(meant)) <= letters;

/** A top-level key that is a misspelled `key`. */
function nearKey(document: Document, key: string): { readonly name: string; readonly offset: number } | undefined {
  if (!isMap(document.contents)) return undefined;
  for (const { key: node } of document.contents.items) {
    if (!isScalar(node) || node.value === key || !isNear(String(node.value), key)) continue;
    return { name: String(node.value), offset: node.range?.[0] ?? 0 };
  }
  return undefined;
}

/** Guardrails of a text; `key` is the property that contains them, or undefined if the whole text does. */
export function parseGuardrails(text: string, file: string, key?: string): LoadedGuardrails {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false, ...UNCOMPARED_KEYS });
  compareKeys(document);
  const base: Steps = key === undefined ? [] : [key];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  const problem = (offset: number, reason: string): GuardrailProblem => ({ file, text, position: at(offset), reason });
  if (document.errors.length > 0)
    return { guardrails: [], problems: document.errors.map(({ pos, message }) => problem(pos[0], `${message}.`)) };
  const misleading = [...misleadingCharacter(text), ...misleadingConstructs(document)];
  if (misleading.length > 0)
    return { guardrails: [], problems: misleading.map(({ offset, reason }) => problem(offset, reason)) };
  const alias = aliasIn(document);
  if (alias)
    return {
      guardrails: [],
      problems: [problem(alias.offset, `the alias *${alias.name} is not supported. Write the value out.`)],
    };
  const whole: unknown = document.toJS();
  const nearby = key === undefined ? undefined : nearKey(document, key);
  if (nearby)
    return {
      guardrails: [],
      problems: [problem(nearby.offset, `${JSON.stringify(nearby.name)} is not read. Guardrails belong under ${key}.`)],
    };
  const value = key === undefined ? whole : valuesIn(whole)[key];
  if (value === undefined && key !== undefined) return NOTHING;
  if (value === undefined || value === null)
    return {
      guardrails: [],
      problems: [problem(0, "holds no guardrails. Write mandatory: or advisory: with rules below it.")],
    };
  const found = judged(value);
  if ("faults" in found) {
    const problems = found.faults.map(({ path, reason }) => ({
      file,
      text,
      position: at(offsetOf(document, [...base, ...path])),
      reason,
    }));
    return { guardrails: [], problems };
  }
  const lineOf = (path: readonly string[]): number => at(offsetOf(document, [...base, ...path])).line;
  return { guardrails: [{ guardrails: found.policy, file, lineOf }], problems: [] };
}
