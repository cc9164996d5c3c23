/**
 * Runs programs that others wrote for TikTok against the emulator, unchanged, and says for each stream and step whether it
 * worked: `npm run test:clients [-- --only NAME] [--keep]`. They are installed once, by version, into a folder of the cache;
 * they find the emulator by HTTPS_PROXY and trust its authority by the usual variables of the environment.
 */
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { SEED } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";
import { ROOT } from "../support/world.js";
import { fillAccount } from "./account.js";
import { CLIENTS, type PublishedClient } from "./clients.js";

const DAY = 86_400_000;
const DAYS = 45;
const HERE = join(ROOT, "tests", "clients");
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-tiktok", "clients");

/** One step of one client. */
export interface Step {
  readonly step: string;
  readonly ok: boolean;
  readonly detail: string;
}

interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs a program to its end. */
function run(
  command: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<Ended> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { env: { ...process.env, ...environment }, cwd: HERE });
    let [out, err] = ["", ""];
    child.stdout.on("data", (chunk) => {
      out += String(chunk);
    });
    child.stderr.on("data", (chunk) => {
      err += String(chunk);
    });
    child.on("error", reject);
    child.on("close", (code) => resolve({ code, out, err }));
  });
}

async function must(command: string, args: readonly string[]): Promise<void> {
  const { code, err } = await run(command, args);
  if (code !== 0) throw new Error(`${command} ${args.join(" ")}: ${err.slice(-800)}`);
}

/** The folder that a client is installed in; installs it where the last word of an installation is missing. */
async function installed({ name, version, registry, beside }: PublishedClient): Promise<string> {
  const folder = join(CACHE, `${registry}-${name}-${version}`);
  const whole = join(folder, ".installed");
  if (existsSync(whole)) return folder;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  process.stderr.write(`installing ${name} ${version}\n`);
  if (registry === "pypi") {
    await must("python3", ["-m", "venv", folder]);
    await must(join(folder, "bin", "python"), ["-m", "pip", "install", "-q", `${name}==${version}`, ...beside]);
  } else
    await must("npm", [
      "install",
      "--prefix",
      folder,
      "--no-audit",
      "--no-fund",
      "--ignore-scripts",
      `${name}@${version}`,
    ]);
  writeFileSync(whole, "");
  return folder;
}

/** The steps of a client, as its driver tells them. */
async function stepsOf(client: PublishedClient, environment: Readonly<Record<string, string>>): Promise<Step[]> {
  const folder = await installed(client);
  const driver = join(HERE, client.driver);
  const [command, more] =
    client.registry === "pypi"
      ? [
          join(folder, "bin", "python"),
          { PYTHONPATH: [HERE, join(HERE, "trust")].join(delimiter), PYTHONDONTWRITEBYTECODE: "1" },
        ]
      : [process.execPath, { CLIENT_MODULES: join(folder, "node_modules") }];
  const { code, out, err } = await run(command, [driver], { ...environment, ...more });
  const steps = out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Step);
  if (code !== 0) steps.push({ step: "(the driver)", ok: false, detail: err.trim().slice(0, 1_200) });
  return steps;
}

async function main(args: readonly string[]): Promise<number> {
  const only = args.includes("--only") ? args[args.indexOf("--only") + 1] : undefined;
  const wanted = CLIENTS.filter(({ driver }) => only === undefined || driver.startsWith(only));
  const folder = mkdtempSync(join(tmpdir(), "tiktok-clients-"));
  let failed = 0;
  for (const client of wanted) {
    const authority = join(folder, "ca");
    const emulated = await Emulated.start({
      time: () => Date.now() - DAYS * DAY,
      tls: { folder: authority },
    });
    try {
      await fillAccount(emulated);
      const ca = join(authority, "ca.pem");
      const steps = await stepsOf(client, {
        HTTPS_PROXY: emulated.url,
        https_proxy: emulated.url,
        NO_PROXY: "",
        REQUESTS_CA_BUNDLE: ca,
        SSL_CERT_FILE: ca,
        NODE_EXTRA_CA_CERTS: ca,
        CLIENT_URL: emulated.url,
        CLIENT_CA: ca,
        CLIENT_TOKEN: SEED.token,
        CLIENT_ADVERTISER: SEED.advertiser,
        CLIENT_APP_ID: SEED.appId,
        CLIENT_APP_SECRET: SEED.secret,
        CLIENT_BUSINESS_CENTER: SEED.identityBusinessCenter,
        CLIENT_IDENTITY: SEED.identity,
        CLIENT_FIRST_DAY: new Date(Date.now() - DAYS * DAY).toISOString().slice(0, 10),
        CLIENT_LAST_DAY: new Date(Date.now()).toISOString().slice(0, 10),
        CLIENT_FOLDER: folder,
        CLIENT_MEDIA: join(ROOT, "examples", "media"),
      });
      const bad = steps.filter(({ ok }) => !ok);
      failed += bad.length + (steps.length === 0 ? 1 : 0);
      process.stdout.write(
        `${client.name} ${client.version} (${client.registry}): ${steps.length - bad.length} of ${steps.length}\n`,
      );
      const shown = args.includes("--all") ? steps : bad;
      for (const { step, ok, detail } of shown) process.stdout.write(`  ${ok ? "ok" : "FAILED"} ${step}: ${detail}\n`);
      if (args.includes("--refused"))
        for (const one of emulated.emulator.requests().filter(({ code }) => code !== 0))
          process.stdout.write(`  ${one.code} ${one.method} ${one.path} ${JSON.stringify(one.body).slice(0, 300)}\n`);
    } finally {
      await emulated.close();
    }
  }
  if (!args.includes("--keep")) rmSync(folder, { recursive: true, force: true });
  else process.stdout.write(`kept ${folder}\n`);
  return failed === 0 ? 0 : 1;
}

void main(process.argv.slice(2)).then((code) => {
  process.exitCode = code;
});
