/**
 * A preview without an account, a token or the stack's backend: for pull requests of forks, which get no secrets. The state
 * comes from an exported file, the API is the emulator, and nothing of the project stays changed.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse, stringify } from "yaml";
import type { Snapshot } from "../../emulator/index.js";
import { UserError } from "../exit.js";
import { runPulumi, type Surroundings } from "../pulumi/engine.js";

/** What stands in for what a fork may not reach. */
export interface Offline {
  /** What `pulumi stack export` wrote; left out, everything is new. */
  readonly state?: string;
  /** What the emulator's Snapshot wrote; left out, the emulator's seed. */
  readonly snapshot?: string;
  readonly stack?: string;
}

interface Exported {
  readonly deployment?: { readonly resources?: readonly { readonly urn?: string }[] };
}

function readJson<T>(path: string, what: string): T {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as T;
  } catch (error) {
    throw new UserError(`${what} ${path} cannot be read: ${(error as Error).message}.`);
  }
}

/** The state without its secrets provider, which is out of reach, too. Throws where something needs it. */
function readableState(path: string): { readonly text: string; readonly stack: string | undefined } {
  const exported = readJson<Exported>(path, "The state");
  const text = JSON.stringify(exported, (key, value: unknown) => (key === "secrets_providers" ? undefined : value));
  if (/"ciphertext"/.test(text))
    throw new UserError(
      `${path} holds encrypted values. Export it with: pulumi stack export --show-secrets --file ${path}`,
    );
  const urn = exported.deployment?.resources?.[0]?.urn ?? "";
  return { text, stack: /^urn:pulumi:([^:]+)::/.exec(urn)?.[1] };
}

/** A stack's config file without what only its own secrets provider can read. */
function plainConfig(text: string): string {
  const {
    config = {},
    encryptionsalt,
    encryptedkey,
    secretsprovider,
    ...rest
  } = (parse(text) ?? {}) as {
    config?: Record<string, unknown>;
  } & Record<string, unknown>;
  const plain = Object.entries(config).filter(
    ([, value]) => !(typeof value === "object" && value !== null && "secure" in value),
  );
  return stringify({ ...rest, config: Object.fromEntries(plain) });
}

/** Puts a file back as it was, also where it was not there. */
function keeping(path: string): () => void {
  const before = existsSync(path) ? readFileSync(path) : undefined;
  return () => (before ? writeFileSync(path, before) : rmSync(path, { force: true }));
}

const must = async (args: readonly string[], surroundings: Surroundings): Promise<void> => {
  const { code, stderr, stdout } = await runPulumi(args, surroundings);
  if (code !== 0)
    throw new UserError(`pulumi ${args.join(" ")} failed (exit code ${code}):\n${(stderr || stdout).trim()}`);
};

/** Runs `work` in such surroundings, with the name of the stack there. */
export async function offline<T>(
  { state, snapshot, stack: named }: Offline,
  { folder, environment }: Surroundings,
  work: (stack: string, surroundings: Surroundings) => Promise<T>,
): Promise<T> {
  const readable = state === undefined ? undefined : readableState(state);
  const stack = named ?? readable?.stack ?? "preview";
  const { createEmulator, SEED } = await import("../../emulator/index.js");
  const emulator = await createEmulator();
  const temporary = mkdtempSync(join(tmpdir(), "tiktok-ads-offline-"));
  const configFile = join(folder, `Pulumi.${stack}.yaml`);
  const putBack = keeping(configFile);
  try {
    if (snapshot !== undefined) emulator.restore(readJson<Snapshot>(snapshot, "The snapshot"));
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
    if (existsSync(configFile)) writeFileSync(configFile, plainConfig(readFileSync(configFile, "utf8")));
    await must(["stack", "init", stack], surroundings);
    if (readable) {
      writeFileSync(join(temporary, "state.json"), readable.text);
      await must(["stack", "import", "--stack", stack, "--file", join(temporary, "state.json")], surroundings);
    }
    return await work(stack, surroundings);
  } finally {
    putBack();
    await emulator.close();
    rmSync(temporary, { recursive: true, force: true });
  }
}
