/** A stack's state: what it holds of TikTok's, and a way to add to it. */

import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "yaml";
import { valuesFromEngine } from "../../provider/adapters/engine-values.js";
import { type Resource, upgraded, type Values, valuesIn } from "../../provider/definitions/index.js";
import { nameOfUrn, resourceOfType } from "../../provider/resources/types.js";
import {
  fromJson,
  type Is,
  isFlag,
  isNumber,
  isRecord,
  isText,
  listOf,
  optional,
  orNull,
  recordOf,
  shaped,
} from "../../provider/text/shape.js";
import { EXIT, UserError } from "../lib/exit.js";
import { mustPulumi, type Surroundings, stackArgs } from "./engine.js";

/** A resource in a state, as the engine writes it. */
export interface StateEntry {
  readonly urn: string;
  readonly type: string;
  readonly custom?: boolean;
  readonly id?: string;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
  readonly parent?: string;
  readonly provider?: string;
  readonly dependencies?: readonly string[] | null;
  readonly propertyDependencies?: Readonly<Record<string, readonly string[] | null>> | null;
  readonly protect?: boolean;
  readonly created?: string;
  readonly modified?: string;
}

interface Deployment {
  readonly resources?: readonly StateEntry[] | null;
  readonly [part: string]: unknown;
}

/** Output of `pulumi stack export`. */
export interface Exported {
  readonly version: number;
  readonly deployment: Deployment;
}

const isDependencies = recordOf(orNull(listOf(isText)));

const isEntry: Is<StateEntry> = shaped({
  urn: isText,
  type: isText,
  custom: optional(isFlag),
  id: optional(isText),
  inputs: optional(isRecord),
  outputs: optional(isRecord),
  parent: optional(isText),
  provider: optional(isText),
  dependencies: optional(orNull(listOf(isText))),
  propertyDependencies: optional(orNull(isDependencies)),
  protect: optional(isFlag),
  created: optional(isText),
  modified: optional(isText),
});

const isExported: Is<Exported> = shaped({
  version: isNumber,
  deployment: (value): value is Deployment => isRecord(value) && optional(orNull(listOf(isEntry)))(value.resources),
});

/** One of TikTok's resources in a state. */
export interface InState {
  readonly resource: Resource;
  readonly urn: string;
  readonly name: string;
  readonly id: string;
  readonly inputs: Values;
  /** TikTok's ids of a Smart+ ad's creatives, by content. */
  readonly materials?: Readonly<Record<string, string>>;
}

/** A stack, with its current state. */
export interface StackState {
  readonly project: string;
  readonly stack: string;
  readonly exported: Exported;
  readonly resources: readonly InState[];
}

/** The name of the project in a folder. Throws UserError if there is none. */
export function projectName(folder: string): string {
  try {
    const { name } = valuesIn(parse(readFileSync(join(folder, "Pulumi.yaml"), "utf8")));
    if (name) return String(name);
  } catch {
    // Reported below.
  }
  throw new UserError(
    `${folder} is not a Pulumi project: it has no Pulumi.yaml with a name. tiktok-ads init creates one.`,
    EXIT.user,
  );
}

const isTexts = (value: unknown): value is Readonly<Record<string, string>> =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");

function tiktokIn({ urn, type, id, inputs, outputs }: StateEntry): InState[] {
  const resource = resourceOfType(type);
  if (!resource || id === undefined) return [];
  const { creatives } = resource.operations;
  const materials = creatives && valuesFromEngine(outputs ?? {})[creatives.output];
  return [
    {
      resource,
      urn,
      name: nameOfUrn(urn),
      id,
      inputs: upgraded(resource, valuesFromEngine(inputs ?? outputs ?? {})),
      ...(isTexts(materials) ? { materials } : {}),
    },
  ];
}

/** `prod` of `acme/ads/prod`: URNs and file backends contain only this. */
export const shortStack = (stack: string): string => stack.split("/").at(-1) ?? stack;

/** Reads a stack's state; changes nothing. */
export async function readState(stack: string | undefined, surroundings: Surroundings): Promise<StackState> {
  const project = projectName(surroundings.folder);
  const named = stack ?? (await mustPulumi(["stack", "--show-name"], surroundings)).trim();
  const text = await mustPulumi(["stack", "export", "--stack", named], surroundings);
  const exported = fromJson(text, isExported, `The state of stack ${named}`);
  const [urn] = exported.deployment.resources?.map((one) => one.urn) ?? [];
  const short = /^urn:pulumi:([^:]+)::/.exec(urn ?? "")?.[1] ?? shortStack(named);
  return { project, stack: short, exported, resources: (exported.deployment.resources ?? []).flatMap(tiktokIn) };
}

/**
 * Replaces the stack's state; Pulumi checks its integrity. Throws UserError if the stack is no longer in the state that
 * was `read`: another update must not be lost.
 */
export async function writeState(
  exported: Exported,
  read: Exported | undefined,
  stack: string | undefined,
  surroundings: Surroundings,
): Promise<void> {
  if (read) {
    const args = ["stack", "export", ...stackArgs(stack, surroundings)];
    const now = fromJson(await mustPulumi(args, surroundings), isExported, "The state of the stack");
    if (JSON.stringify(now.deployment.resources) !== JSON.stringify(read.deployment.resources))
      throw new UserError("Someone else changed the stack in the meantime. Nothing was changed; run this again.");
  }
  const file = join(tmpdir(), `tiktok-ads-state-${process.pid}-${Date.now()}.json`);
  writeFileSync(file, JSON.stringify(exported), { mode: 0o600 });
  try {
    await mustPulumi(["stack", "import", "--file", file, ...stackArgs(stack, surroundings)], surroundings);
  } finally {
    rmSync(file, { force: true });
  }
}
