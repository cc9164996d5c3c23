import { readFileSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { join, resolve } from "node:path";
import { Command } from "commander";
import { errorCode, messageOf } from "../../../provider/text/shape.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { wholeNumber } from "../../lib/options.js";
import { note, print } from "../../lib/output.js";

interface Options {
  readonly port: string;
  readonly host: string;
  readonly allowHost: readonly string[];
  readonly data?: string;
  readonly limits: string;
  readonly latency: string;
  readonly scenario?: string;
  readonly profile?: string;
  readonly tls?: boolean;
  readonly tlsPort: string;
  readonly caFolder?: string;
  readonly as: readonly string[];
  readonly parity?: boolean;
  readonly record?: string;
}

function explain(error: unknown, port: number): UserError {
  if (errorCode(error) === "EADDRINUSE")
    return new UserError(`Port ${port} is taken. Choose another with --port, or --port 0 for a free one.`);
  return new UserError(`The emulator could not start: ${messageOf(error)}`);
}

async function scenarioOf(file: string | undefined) {
  if (file === undefined) return undefined;
  const { parseScenario, ScenarioError } = await import("../../../emulator/index.js");
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    throw new UserError(`The scenario ${file} cannot be read: ${messageOf(error)}`);
  }
  try {
    return parseScenario(text, file);
  } catch (error) {
    throw error instanceof ScenarioError ? new UserError(error.message) : error;
  }
}

/** The authority's default folder: next to the login's files. */
const authorityFolder = (): string =>
  join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "pulumi-tiktok", "emulator-ca");

function tlsOf(options: Options) {
  if (!options.tls && options.as.length > 0) throw new UserError("--as needs --tls.", EXIT.usage);
  if (!options.tls) return undefined;
  const folder = resolve(options.caFolder ?? authorityFolder());
  return { folder, as: options.as, port: wholeNumber(options.tlsPort, "--tls-port", 0, 65_535) };
}

/** Readings of the end of plain campaigns, by profile name. */
const PROFILES: Readonly<Record<string, "narrow" | "wide">> = { "2027": "narrow", "2027-wide": "wide" };

function profileOf(name: string | undefined): { readonly plainCampaigns?: "narrow" | "wide" } {
  if (name === undefined) return {};
  const plainCampaigns = PROFILES[name];
  if (plainCampaigns === undefined)
    throw new UserError(
      `--profile "${name}" does not exist. Allowed: ${Object.keys(PROFILES).join(", ")}.`,
      EXIT.usage,
    );
  return { plainCampaigns };
}

async function serve(options: Options): Promise<void> {
  const port = wholeNumber(options.port, "--port", 0, 65_535);
  const tls = tlsOf(options);
  const profile = profileOf(options.profile);
  const latencyMs = wholeNumber(options.latency, "--latency", 0, 60_000);
  const { createEmulator, firstIdAt } = await import("../../../emulator/index.js");
  const scenario = await scenarioOf(options.scenario);
  const emulator = await createEmulator({
    port,
    host: options.host,
    allowedHosts: options.allowHost,
    limits: options.limits,
    latencyMs,
    firstId: firstIdAt(Date.now()),
    ...profile,
    ...(options.data ? { data: options.data } : {}),
    ...(scenario ? { scenario } : {}),
    ...(tls ? { tls } : {}),
  }).catch((error: unknown) => {
    throw explain(error, port);
  });
  print(`listening on ${emulator.url}\n`);
  note(
    `advertiser ${emulator.seed.advertiser} (USD), token ${emulator.seed.token}; the console is at ${emulator.url}/. Ctrl-C stops it.\n`,
  );
  if (tls) {
    const { trustLines } = await import("../../../emulator/tls/serve.js");
    note(`with TLS at ${emulator.secureUrl}. For programs that call business-api.tiktok.com themselves:\n`);
    for (const [what, line] of trustLines(tls.folder, emulator.url)) note(`  ${line}   # ${what}\n`);
  }
  if (scenario) note(`scenario: ${scenario.name}\n`);
  await new Promise<void>((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => resolve());
  });
  await emulator.close();
}

const SANDBOX = "https://sandbox-ads.tiktok.com";

/** Compares TikTok's sandbox with the emulator; reports if there is no sandbox token. */
async function parity(record: string | undefined): Promise<void> {
  const {
    TIKTOK_SANDBOX_TOKEN: token,
    TIKTOK_SANDBOX_ADVERTISER_ID: advertiser,
    TIKTOK_SANDBOX_URL: url,
  } = process.env;
  if (!token || !advertiser) {
    print(
      "The parity suite did not run: set TIKTOK_SANDBOX_TOKEN and TIKTOK_SANDBOX_ADVERTISER_ID to a sandbox token and its advertiser.\n",
    );
    return;
  }
  const { createEmulator } = await import("../../../emulator/index.js");
  const { runParity } = await import("../../../emulator/parity/run.js");
  const emulator = await createEmulator();
  const pauseMs = url ? 0 : 1_100;
  const there = { url: url ?? SANDBOX, token, advertiser, pauseMs };
  const { token: own, advertiser: seeded } = emulator.seed;
  const here = { url: emulator.url, token: own, advertiser: seeded, pauseMs: 0 };
  const compared = await runParity(there, here, Date.now().toString(36))
    .catch((error: unknown) => {
      throw new UserError(`The sandbox at ${there.url} cannot be reached: ${messageOf(error)}`, EXIT.remote);
    })
    .finally(() => emulator.close());
  for (const { about, method, path, differences } of compared)
    print(
      differences.length === 0
        ? `same       ${about} (${method} ${path})\n`
        : `different  ${about} (${method} ${path})\n${differences.map((one) => `           ${one}\n`).join("")}`,
    );
  const differing = compared.filter(({ differences }) => differences.length > 0).length;
  print(`${compared.length} requests, ${differing} of them answered differently.\n`);
  if (record) writeFileSync(record, `${JSON.stringify(compared, undefined, 2)}\n`);
  if (differing > 0) throw new UserError("The emulator and the sandbox differ.");
}

/** `tiktok-ads emulator` (design.md section 5). */
export function emulatorCommand(): Command {
  return new Command("emulator")
    .description("Runs the TikTok API on this machine: no account, no token, no money")
    .option("--port <n>", "port to listen on; 0 chooses a free one", "8787")
    .option("--data <file>", "keep everything in this SQLite file (default: only in memory)")
    .option("--limits <profile>", "quota: off, guide, basic, advanced, premium, ultimate, sandbox, or S/M/D", "off")
    .option("--latency <ms>", "wait before each answer, milliseconds", "0")
    .option("--scenario <file>", "YAML: faults, clock, reviews, and what others do in the account (docs/emulator.md)")
    .option(
      "--profile <name>",
      "2027: no new plain campaigns of four objectives once its clock is past 2026-12-31; 2027-wide: of none",
    )
    .option(
      "--host <address>",
      "interface to listen on; anything other than 127.0.0.1 opens the emulator to the network",
      "127.0.0.1",
    )
    .option("--allow-host <name...>", "also answer for this Host header", [])
    .option("--tls", "also serve TLS, and a proxy for programs that call TikTok's own host; prints how to trust it")
    .option("--tls-port <n>", "with --tls: port to listen on; 0 chooses a free one", "0")
    .option("--ca-folder <path>", "with --tls: folder of the certificate authority")
    .option(
      "--as <host...>",
      "with --tls: also answer as this host, such as a name that a container resolves to here",
      [],
    )
    .option("--parity", "compare with TikTok's sandbox (TIKTOK_SANDBOX_TOKEN), then exit")
    .option("--record <file>", "with --parity: save the masked answers")
    .addHelpText(
      "after",
      `
Examples:
  tiktok-ads emulator
  tiktok-ads emulator --port 0 --data .tiktok/emulator.sqlite
  tiktok-ads emulator --limits 10/100/1000 --latency 150
  tiktok-ads emulator --profile 2027
  tiktok-ads emulator --tls
  tiktok-ads emulator --scenario examples/emulator/second-user.yaml
  TIKTOK_SANDBOX_TOKEN=… TIKTOK_SANDBOX_ADVERTISER_ID=… tiktok-ads emulator --parity --record parity.json`,
    )
    .action((options: Options) => {
      if (options.record && !options.parity) throw new UserError("--record needs --parity.", EXIT.usage);
      return options.parity ? parity(options.record) : serve(options);
    });
}
