/** Reads fleet.yaml: reports all errors at once, each with its line. */
import { readFileSync } from "node:fs";
import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from "yaml";
import { faultOf } from "../../../provider/engine/objects/faults.js";
import { schemaCompiler } from "../../../provider/engine/objects/schema.js";
import { misleadingCharacter, misleadingConstructs } from "../../../provider/text/yaml-constructs.js";
import { eachNode } from "../../../provider/text/yaml-nodes.js";
import type { Problem } from "../../../yaml/problem.js";
import { UserError } from "../../lib/exit.js";
import { type Advertiser, FLEET_SCHEMA, type FleetFile, type Parameters } from "./form.js";

/** An advertiser with its part of the whole file. */
export interface Member {
  readonly name: string;
  readonly advertiserId: string;
  readonly stack: string;
  readonly currency?: string;
  readonly configs: readonly string[];
  readonly parameters: Parameters;
}

/** A fleet, read. */
export interface Fleet {
  readonly members: readonly Member[];
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** Names in processing order. */
  readonly canary: readonly string[];
  readonly stopAfter: number;
  readonly parallel: number;
  readonly policy?: string;
}

type Path = readonly (string | number)[];

function offsetAt(document: Document, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const parent = length === 1 ? document.contents : document.getIn(path.slice(0, length - 1), true);
    const last = path[length - 1];
    const pair =
      isMap(parent) && parent.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === last);
    if (pair && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    const item = document.getIn(path.slice(0, length), true);
    if (isNode(item) && item.range) return item.range[0];
  }
  return 0;
}

/** Parameters of one advertiser: the most specific value wins. */
function parametersOf(file: FleetFile, name: string, one: Advertiser): Parameters {
  return {
    ...file.parameters,
    ...(one.currency === undefined ? {} : file.currencies?.[one.currency]),
    ...(one.country === undefined ? {} : file.countries?.[one.country]),
    ...one.parameters,
    advertiser: name,
    ...(one.currency === undefined ? {} : { currency: one.currency }),
    ...(one.country === undefined ? {} : { country: one.country }),
  };
}

const named = (known: Iterable<string>): string => [...known].slice(0, 12).join(", ");

/** What the schema cannot check: unknown names, duplicate stacks and accounts, configs without a member. */
function meaningFaults(file: FleetFile): { readonly path: Path; readonly reason: string }[] {
  const advertisers = Object.keys(file.advertisers);
  const groups = Object.keys(file.groups ?? {});
  const strays = (path: Path, list: readonly string[], known: readonly string[], what: string) =>
    list.flatMap((name, index) =>
      known.includes(name)
        ? []
        : [{ path: [...path, index], reason: `${name} is not a known ${what}. Known: ${named(known)}.` }],
    );
  const seen = new Map<string, string>();
  const twice = Object.entries(file.advertisers).flatMap(([name, { advertiserId, stack = name }]) => {
    const found = [
      { key: `account ${advertiserId}`, property: "advertiserId", what: `the account ${advertiserId}` },
      { key: `stack ${stack}`, property: "stack", what: `the stack ${stack}` },
    ].flatMap(({ key, property, what }) => {
      const other = seen.get(key);
      seen.set(key, name);
      return other === undefined
        ? []
        : [
            {
              path: ["advertisers", name, property],
              reason: `${what} is already used by ${other}. Each advertiser needs its own.`,
            },
          ];
    });
    return found;
  });
  const bare = Object.entries(file.advertisers).flatMap(([name, { configs = [] }]) =>
    configs.length + (file.configs?.length ?? 0) > 0
      ? []
      : [
          {
            path: ["advertisers", name],
            reason: `${name} has no configs. Write configs: at the top for all advertisers, or here.`,
          },
        ],
  );
  return [
    ...Object.entries(file.groups ?? {}).flatMap(([group, list]) =>
      strays(["groups", group], list, advertisers, "advertiser"),
    ),
    ...groups
      .filter((group) => advertisers.includes(group))
      .map((group) => ({
        path: ["groups", group],
        reason: `${group} is also an advertiser. Give the group another name.`,
      })),
    ...strays(["canary"], file.canary ?? [], [...advertisers, ...groups], "advertiser or group"),
    ...twice,
    ...bare,
  ];
}

/** Names of advertisers and groups resolved to advertisers, each once. */
export const expanded = (names: readonly string[], groups: ReadonlyMap<string, readonly string[]>): string[] => [
  ...new Set(names.flatMap((name) => groups.get(name) ?? [name])),
];

function fleetOf(file: FleetFile): Fleet {
  const groups = new Map(Object.entries(file.groups ?? {}));
  return {
    members: Object.entries(file.advertisers).map(([name, one]) => ({
      name,
      advertiserId: one.advertiserId,
      stack: one.stack ?? name,
      ...(one.currency === undefined ? {} : { currency: one.currency }),
      configs: [...(file.configs ?? []), ...(one.configs ?? [])],
      parameters: parametersOf(file, name, one),
    })),
    groups,
    canary: expanded(file.canary ?? [], groups),
    stopAfter: file.stopAfter ?? 1,
    parallel: file.parallel ?? 2,
    ...(file.policy === undefined ? {} : { policy: file.policy }),
  };
}

/** Ids exceed the precision of numbers; unquoted ones keep their text. */
function keepDigits(document: Document): void {
  eachNode(document, (node) => {
    if (
      isScalar(node) &&
      typeof node.value === "number" &&
      !Number.isSafeInteger(node.value) &&
      /^\d+$/.test(node.source ?? "")
    )
      node.value = node.source;
  });
}

/** The fleet in a text, or all of its errors. */
export function parseFleet(
  text: string,
  file: string,
): { readonly fleet: Fleet } | { readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const problem = (offset: number, reason: string): Problem => {
    const { line, col } = lines.linePos(offset);
    return { file, text, position: { line: Math.max(1, line), column: Math.max(1, col) }, reason };
  };
  if (document.errors.length > 0)
    return { problems: document.errors.map(({ pos, message }) => problem(pos[0], `${message}.`)) };
  const misleading = [...misleadingCharacter(text), ...misleadingConstructs(document)];
  if (misleading.length > 0) return { problems: misleading.map(({ offset, reason }) => problem(offset, reason)) };
  keepDigits(document);
  const value: unknown = document.toJS();
  const validate = schemaCompiler().compile<FleetFile>(FLEET_SCHEMA);
  if (validate(value)) {
    const faults = meaningFaults(value);
    return faults.length > 0
      ? { problems: faults.map(({ path, reason }) => problem(offsetAt(document, path), reason)) }
      : { fleet: fleetOf(value) };
  }
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== "propertyNames");
  return {
    problems: errors.map((error) => {
      const path = error.instancePath
        .split("/")
        .slice(1)
        .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
      const own = error.keyword === "additionalProperties" ? [...path, String(error.params.additionalProperty)] : path;
      const isName = error.propertyName !== undefined;
      const reason = isName
        ? `"${error.propertyName}" cannot be a name here.`
        : faultOf(error, "the fleet").reason.replace(/^ /, "it ");
      return problem(offsetAt(document, isName ? [...path, String(error.propertyName)] : own), reason);
    }),
  };
}

/** The text of fleet.yaml. Throws UserError if it cannot be read. */
export function fleetText(path: string, shown: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    throw new UserError(
      `${shown} cannot be read (${error instanceof Error && "code" in error ? String(error.code) : String(error)}). Write one (docs/fleet.md), or name it with --file.`,
    );
  }
}
