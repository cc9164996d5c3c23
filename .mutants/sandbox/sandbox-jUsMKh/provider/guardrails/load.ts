/** Reads guard rails from YAML: the organisation's file, and the part of a config that holds them. */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import Ajv, { type ErrorObject } from "ajv";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { GUARD_RAILS_SCHEMA, type GuardRails, type PlacedRails, type RuleSet } from "./form.js";

/** The organisation's guard rails, in the project folder. */
export const POLICY_FILE = "tiktok-ads.policy.yaml";

/** What is wrong in a file: position from 1. */
export interface RailProblem {
  readonly file: string;
  readonly text: string;
  readonly position: { readonly line: number; readonly column: number };
  readonly reason: string;
}

/** Guard rails, and what is wrong with the files that hold them. */
export interface LoadedRails {
  readonly rails: readonly PlacedRails[];
  readonly problems: readonly RailProblem[];
}

const NOTHING: LoadedRails = { rails: [], problems: [] };

type Steps = readonly (string | number)[];

/** Where the name at the end of a path stands, else the nearest ancestor. */
function offsetOf(document: Document, path: Steps): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === path[length - 1]);
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
  }
  return 0;
}

/** What the schema finds, and what it cannot say. */
function faultsOf(value: unknown): { path: Steps; reason: string }[] {
  const ajv = new Ajv({ allErrors: true, strict: false });
  const check = ajv.compile(GUARD_RAILS_SCHEMA as object);
  if (!check(value ?? {}))
    return (check.errors ?? []).filter((error) => error.keyword !== "propertyNames").map(sentence);
  const { mandatory, advisory } = (value ?? {}) as GuardRails;
  return [
    ...windowFaults("mandatory", mandatory),
    ...windowFaults("advisory", advisory),
    ...patternFaults("mandatory", mandatory),
    ...patternFaults("advisory", advisory),
  ];
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") !== undefined;
  } catch {
    return false;
  }
}

function patternFaults(enforcement: string, set: RuleSet | undefined): { path: Steps; reason: string }[] {
  return Object.entries(set?.namePattern ?? {})
    .filter(([, pattern]) => !isPattern(String(pattern)))
    .map(([level]) => ({
      path: [enforcement, "namePattern", level],
      reason: `${level} is not a regular expression.`,
    }));
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
    return { path: [...path, name], reason: `${name} is not a guard rail that there is here.` };
  }
  const name = String(path.at(-1) ?? "guardrails");
  if (keyword === "pattern") return { path, reason: `amounts stand under a currency such as USD, or under any.` };
  return { path, reason: `${name} ${message ?? "is wrong"}.` };
}

/** Guard rails of a text; `key` is the property that holds them, or nothing when the whole text does. */
export function parseRails(text: string, file: string, key?: string): LoadedRails {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const base: Steps = key === undefined ? [] : [key];
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0) {
    // A config that is no YAML is said by whoever reads the config.
    if (key !== undefined) return NOTHING;
    const problems = document.errors.map(({ pos, message }) => ({
      file,
      text,
      position: at(pos[0]),
      reason: `${message}.`,
    }));
    return { rails: [], problems };
  }
  const whole: unknown = document.toJS({ maxAliasCount: 0 });
  const value = key === undefined ? whole : (whole as Record<string, unknown> | null)?.[key];
  if (value === undefined || value === null) return NOTHING;
  const faults = faultsOf(value);
  if (faults.length > 0) {
    const problems = faults.map(({ path, reason }) => ({
      file,
      text,
      position: at(offsetOf(document, [...base, ...path])),
      reason,
    }));
    return { rails: [], problems };
  }
  const lineOf = (path: readonly string[]): number => at(offsetOf(document, [...base, ...path])).line;
  return { rails: [{ rails: value as GuardRails, file, lineOf }], problems: [] };
}

/** The organisation's guard rails of a project folder. */
export function loadPolicy(projectFolder: string): LoadedRails {
  const path = join(projectFolder, POLICY_FILE);
  return existsSync(path) ? parseRails(readFileSync(path, "utf8"), POLICY_FILE) : NOTHING;
}

function configFiles(path: string): string[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) return [path];
  if (!stats?.isDirectory()) return [];
  return readdirSync(path)
    .filter((name) => /\.ya?ml$/.test(name))
    .sort()
    .map((name) => join(path, name));
}

/** All guard rails of a project: the organisation's, and those of its configs. */
export function loadRails(projectFolder: string, configPath: string): LoadedRails {
  const found = configFiles(join(projectFolder, configPath)).flatMap((path) => {
    const text = readFileSync(path, "utf8");
    const file = relative(projectFolder, path).split(sep).join("/");
    return /^guardrails:/m.test(text) ? [parseRails(text, file, "guardrails")] : [];
  });
  const all = [loadPolicy(projectFolder), ...found];
  return { rails: all.flatMap(({ rails }) => rails), problems: all.flatMap(({ problems }) => problems) };
}
