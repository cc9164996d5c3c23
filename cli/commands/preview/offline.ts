/**
 * A preview without an account, a token or the stack's backend: for pull requests from forks, which get no secrets. The
 * state comes from an exported file, the API is the emulator, and nothing of the project is changed.
 */

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { Emulator } from "../../../emulator/index.js";
import { valuesIn } from "../../../provider/definitions/index.js";
import {
  fromJson,
  type Is,
  isRecord,
  isText,
  listOf,
  messageOf,
  optional,
  orNull,
  shaped,
} from "../../../provider/text/shape.js";
import { UserError } from "../../lib/exit.js";
import { mustPulumi, type Surroundings } from "../../stack/engine.js";
import { projectName, shortStack } from "../../stack/state.js";

/** Replacements for what a fork cannot access. */
export interface Offline {
  /** Output of `pulumi stack export`; without it, everything is new. */
  readonly state?: string;
  /** Output of the emulator's Snapshot; default: the emulator's seed. */
  readonly snapshot?: string;
  readonly stack?: string;
}

const isExported = shaped({
  deployment: optional(orNull(shaped({ resources: optional(orNull(listOf(shaped({ urn: optional(isText) })))) }))),
});

function readJson<T>(path: string, what: string, is: Is<T>): T {
  try {
    return fromJson(readFileSync(path, "utf8"), is, "its JSON");
  } catch (error) {
    throw new UserError(`${what} ${path} cannot be read: ${messageOf(error)}.`);
  }
}

/** The key that marks a wrapped value in a state (pulumi: sdk/go/common/resource/sig). */
const SIGNATURE = "4dabf18193072939515e22adb298388d";

/** Stands for an encrypted value, which only the stack's own secrets provider can decrypt. */
const HIDDEN = "(encrypted in the state)";

/**
 * The state without its secrets provider, which is not accessible, and with a placeholder for each encrypted value: a
 * preview needs none of them, and a file with decrypted ones would be readable to anyone who reads the pipeline's
 * files.
 */
function readableState(path: string): { readonly text: string; readonly stack: string | undefined } {
  const exported = readJson(path, "The state", isExported);
  const text = JSON.stringify(exported, (key, value: unknown) => {
    if (key === "secrets_providers") return undefined;
    // Pulumi accepts no secret without a provider that encrypts it, so each becomes a plain value here.
    if (typeof value !== "object" || value === null || !(SIGNATURE in value)) return value;
    if ("ciphertext" in value) return HIDDEN;
    return "plaintext" in value ? JSON.parse(String(value.plaintext)) : value;
  });
  const urn = exported.deployment?.resources?.[0]?.urn ?? "";
  return { text, stack: /^urn:pulumi:([^:]+)::/.exec(urn)?.[1] };
}

/** Config values of a stack's file, except those that only its own secrets provider can read. */
function plainConfig(file: string): Readonly<Record<string, unknown>> {
  if (!existsSync(file)) return {};
  const { config } = valuesIn(parse(readFileSync(file, "utf8")));
  return Object.fromEntries(
    Object.entries(valuesIn(config)).filter(
      ([, value]) => !(typeof value === "object" && value !== null && "secure" in value),
    ),
  );
}

/**
 * A stack with the same name in a temporary project folder: creating it writes a config file there. Returns that file.
 */
async function standIn(
  stack: string,
  temporary: string,
  { folder, environment }: Surroundings,
): Promise<{ readonly configFile: string; readonly project: Surroundings }> {
  const project = { folder: join(temporary, "project"), environment };
  mkdirSync(project.folder);
  writeFileSync(join(project.folder, "Pulumi.yaml"), stringify({ name: projectName(folder), runtime: "nodejs" }));
  await mustPulumi(["stack", "init", stack], project);
  const configFile = join(project.folder, `Pulumi.${stack}.yaml`);
  const made = existsSync(configFile) ? valuesIn(parse(readFileSync(configFile, "utf8"))) : {};
  writeFileSync(configFile, stringify({ ...made, config: plainConfig(join(folder, `Pulumi.${stack}.yaml`)) }));
  return { configFile, project };
}

function restore(emulator: Emulator, path: string): void {
  const snapshot = readJson(path, "The snapshot", isRecord);
  try {
    emulator.restore(snapshot);
  } catch (error) {
    throw new UserError(`The snapshot ${path} cannot be used: ${messageOf(error)}.`);
  }
}

/** Runs `work` in this environment, with the name of the stack there. */
export async function offline<T>(
  { state, snapshot, stack: named }: Offline,
  { folder, environment }: Surroundings,
  work: (stack: string, surroundings: Surroundings) => Promise<T>,
): Promise<T> {
  const readable = state === undefined ? undefined : readableState(state);
  // A file backend has no organizations: acme/ads/prod is prod there.
  const stack = shortStack(named ?? readable?.stack ?? "preview");
  const { createEmulator, SEED } = await import("../../../emulator/index.js");
  const emulator = await createEmulator();
  const temporary = mkdtempSync(join(tmpdir(), "tiktok-ads-offline-"));
  try {
    if (snapshot !== undefined) restore(emulator, snapshot);
    mkdirSync(join(temporary, "backend"));
    const surroundings = {
      folder,
      environment: {
        ...environment,
        PULUMI_BACKEND_URL: `file://${join(temporary, "backend")}`,
        PULUMI_CONFIG_PASSPHRASE: "offline",
        XDG_STATE_HOME: temporary,
        TIKTOK_BASE_URL: emulator.url,
        TIKTOK_ACCESS_TOKEN: SEED.token,
      },
    };
    const { configFile, project } = await standIn(stack, temporary, surroundings);
    if (readable) {
      writeFileSync(join(temporary, "state.json"), readable.text);
      await mustPulumi(["stack", "import", "--stack", stack, "--file", join(temporary, "state.json")], project);
    }
    return await work(stack, { ...surroundings, configFile });
  } finally {
    await emulator.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}
