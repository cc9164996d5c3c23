/** Programs that others wrote for TikTok, installed by version into the cache and driven against the emulator, unchanged. */
import { existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";
import { SEED } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";
import { ROOT } from "../support/world.js";
import { fillAccount } from "./account.js";
import { run } from "./children.js";
import type { PublishedClient } from "./clients.js";

const DAY = 86_400_000;
const HERE = join(ROOT, "tests", "clients");
const CACHE = join(process.env.XDG_CACHE_HOME || join(homedir(), ".cache"), "pulumi-tiktok", "clients");

/** One step of one client. */
export interface Step {
  readonly step: string;
  readonly ok: boolean;
  readonly detail: string;
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
  const { code, out, err } = await run(command, [driver], { environment: { ...environment, ...more }, cwd: HERE });
  const steps = out
    .split("\n")
    .filter((line) => line.startsWith("{"))
    .map((line) => JSON.parse(line) as Step);
  if (code !== 0) steps.push({ step: "(the driver)", ok: false, detail: err.trim().slice(0, 1_200) });
  return steps;
}

/** How a client met the emulator. */
export interface Driven {
  readonly steps: readonly Step[];
  /** Calls that the emulator refused. */
  readonly refused: readonly {
    readonly code: number;
    readonly method: string;
    readonly path: string;
    readonly body: unknown;
  }[];
}

/** Starts an emulator with an account that is `days` old, lets the client meet it, and ends it. `folder` is for its files. */
export async function drive(client: PublishedClient, folder: string, days: number): Promise<Driven> {
  const authority = join(folder, "ca");
  const emulated = await Emulated.start({ time: () => Date.now() - days * DAY, tls: { folder: authority } });
  try {
    await fillAccount(emulated, days);
    const steps = await stepsOf(client, environmentOf(emulated, folder, days));
    const refused = emulated.emulator.requests().filter(({ code }) => code !== 0);
    return { steps, refused };
  } finally {
    await emulated.close();
  }
}

/** Where the client finds the emulator, whom it trusts, and what the account holds. */
function environmentOf(emulated: Emulated, folder: string, days: number): Readonly<Record<string, string>> {
  const ca = join(folder, "ca", "ca.pem");
  return {
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
    CLIENT_FIRST_DAY: new Date(Date.now() - days * DAY).toISOString().slice(0, 10),
    CLIENT_LAST_DAY: new Date(Date.now()).toISOString().slice(0, 10),
    CLIENT_FOLDER: folder,
    CLIENT_MEDIA: join(ROOT, "examples", "media"),
  };
}
