/**
 * `npm run bench:peers`: the same ads with OpenTofu and Mastercard's restapi provider, an ordinary dynamic provider, scripts with
 * TikTok's own SDK, and ours, on the emulator with 20 ms latency. Once undisturbed, then with the quota of an "advanced" app, in
 * which the answer of one create is lost: run again until it succeeds, three times at most, as a person does. Writes the table
 * to standard output and the picture to docs/peers.svg (OUT names another file). TOFU and RESTAPI: see benchmarks/peers/tofu.ts.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { plural } from "../cli/lib/plural.js";
import { createEmulator, type Emulator, SEED } from "../emulator/index.js";
import { Stack } from "../tests/support/stack.js";
import { ROOT } from "../tests/support/world.js";
import { taken } from "./peers/measure.js";
import { picture } from "./peers/picture.js";
import { GROUPS, program, WANTED } from "./peers/shape.js";
import { hasTofu, TOFU, writeTofu } from "./peers/tofu.js";

const LATENCY_MS = 20;
const TRIES = 3;

/** One way to create ads. */
interface Peer {
  readonly name: string;
  /** Writes its project. */
  readonly prepare: (stack: Stack, url: string) => unknown;
  readonly command: readonly [string, ...string[]];
  /** Whether running it again should change nothing. */
  readonly keepsState: boolean;
}

async function pulumiProject(stack: Stack, library: string): Promise<void> {
  stack.write("package.json", "{}");
  stack.write(
    "Pulumi.yaml",
    `name: peers\nruntime: { name: nodejs, options: { typescript: false } }\nmain: index.js\nconfig:\n  tiktok:advertiserId: "${SEED.advertiser}"\n`,
  );
  stack.write("index.js", program(library));
  await stack.succeeds("stack", "init", "dev");
}

const script = (mode: string, name: string): Peer => ({
  name: `TikTok's SDK, ${name}`,
  prepare: (stack) => stack.write("empty", ""),
  command: [process.execPath, join(__dirname, "peers", "script.js"), mode],
  keepsState: false,
});

const ALL: readonly Peer[] = [
  ...(hasTofu
    ? [
        {
          name: "OpenTofu, restapi",
          prepare: writeTofu,
          command: [TOFU ?? "", "apply", "-auto-approve", "-no-color"] as const,
          keepsState: true,
        },
      ]
    : []),
  {
    name: "ordinary dynamic provider",
    prepare: (stack) => pulumiProject(stack, join(__dirname, "naive.js")),
    command: ["pulumi", "up", "--yes", "--skip-preview", "--parallel", "64", "--color", "never"],
    keepsState: true,
  },
  script("one", "one by one"),
  script("ten", "ten at once"),
  script("batch", "batched by hand"),
  {
    name: "pulumi-tiktok",
    prepare: (stack) => pulumiProject(stack, "pulumi-tiktok"),
    command: [process.execPath, join(ROOT, "dist", "start", "cli.js"), "up", "--yes", "--stack", "dev"],
    keepsState: true,
  },
];

/** ONLY names a part of their names. */
const PEERS = ALL.filter(({ name }) => name.includes(process.env.ONLY ?? ""));

/** What is wrong in the account, in words. */
function wrong(emulator: Emulator): string {
  const parts = (["campaign", "adgroup", "ad"] as const).flatMap((kind) => {
    const living = emulator.world.store.find(kind, { deleted: false });
    const names = new Set(
      living.map(
        ({ name, campaign, adgroup }) =>
          `${kind === "campaign" ? "" : campaign}/${kind === "ad" ? adgroup : ""}/${name}`,
      ),
    );
    const extra = living.length - WANTED[kind];
    if (extra === 0 && names.size === living.length) return [];
    const twice = living.length - names.size;
    return [
      [
        ...(twice > 0 ? [`${plural(twice, kind)} twice`] : []),
        ...(extra - twice < 0 ? [`${plural(twice - extra, kind)} missing`] : []),
        ...(extra - twice > 0 ? [`${plural(extra - twice, kind)} too many`] : []),
      ].join(", "),
    ];
  });
  return parts.join(", ") || "nothing";
}

/** One line of the table. */
export interface Row {
  readonly name: string;
  readonly calls: number;
  readonly seconds: number;
  readonly mebibytes: number;
  /** Calls and seconds of a second run with nothing to do; undefined for peers without a state. */
  readonly again?: { readonly calls: number; readonly seconds: number };
  readonly runs: number;
  readonly refused: number;
  readonly wrong: string;
}

async function projectOf(peer: Peer, emulator: Emulator, limits: string): Promise<Stack> {
  const stack = new Stack(emulator.url);
  Object.assign(stack.environment, {
    TIKTOK_ADVERTISER_ID: SEED.advertiser,
    TIKTOK_LIMITS: limits,
    GROUPS: String(GROUPS),
  });
  await peer.prepare(stack, emulator.url);
  return stack;
}

const show = (peer: Peer, output: string): void => {
  if (process.env.SHOW) process.stderr.write(`--- ${peer.name}\n${output.slice(-1_500)}\n`);
};

/** Undisturbed. */
async function quiet(peer: Peer): Promise<Omit<Row, "runs" | "refused" | "wrong">> {
  const emulator = await createEmulator({ latencyMs: LATENCY_MS });
  const stack = await projectOf(peer, emulator, "off");
  const [command, ...args] = peer.command;
  const first = await taken(stack, command, args);
  show(peer, first.output);
  const calls = emulator.requests().length;
  if (first.code !== 0 || wrong(emulator) !== "nothing")
    throw new Error(`${peer.name} did not make the ads (${wrong(emulator)}):\n${first.output.slice(-2_000)}`);
  const second = peer.keepsState ? await taken(stack, command, args) : undefined;
  if (second && second.code !== 0)
    throw new Error(`${peer.name} failed when it ran again:\n${second.output.slice(-2_000)}`);
  const again = second && { again: { calls: emulator.requests().length - calls, seconds: second.seconds } };
  stack.close();
  await emulator.close();
  return { name: peer.name, calls, seconds: first.seconds, mebibytes: first.mebibytes, ...again };
}

/** With a quota, and an answer that is lost. */
async function disturbed(peer: Peer): Promise<Pick<Row, "runs" | "refused" | "wrong">> {
  const emulator = await createEmulator({ latencyMs: LATENCY_MS, limits: "advanced" });
  emulator.faults.add({ path: "/ad/create/", kind: "lose", skip: 3, times: 1 });
  const stack = await projectOf(peer, emulator, "advanced");
  const [command, ...args] = peer.command;
  let runs = 0;
  for (let code = 1; code !== 0 && runs < TRIES; runs++) {
    const one = await taken(stack, command, args);
    show(peer, one.output);
    code = one.code;
  }
  const refused = emulator.requests().filter(({ code }) => code === 40100 || code === 40016 || code === 40133).length;
  const outcome = { runs, refused, wrong: wrong(emulator) };
  stack.close();
  await emulator.close();
  return outcome;
}

const HEAD =
  "| | calls | wall time | memory | run again | with a quota and a lost answer: runs | refused calls | left wrong |\n| --- | --- | --- | --- | --- | --- | --- | --- |";

const line = ({ name, calls, seconds, mebibytes, again, runs, refused, wrong: left }: Row): string =>
  `| ${name} | ${calls} | ${seconds.toFixed(1)} s | ${mebibytes.toFixed(0)} MiB | ${again ? `${again.calls} calls, ${again.seconds.toFixed(1)} s` : "makes all again"} | ${runs} | ${refused} | ${left} |`;

async function main(): Promise<void> {
  if (!hasTofu) process.stderr.write("OpenTofu is skipped: TOFU and RESTAPI are not set (docs/performance.md).\n");
  const rows: Row[] = [];
  for (const peer of PEERS) {
    const row = { ...(await quiet(peer)), ...(await disturbed(peer)) };
    rows.push(row);
    process.stderr.write(`${line(row)}\n`);
  }
  process.stdout.write(`${[HEAD, ...rows.map(line)].join("\n")}\n`);
  const out = resolve(process.env.OUT ?? join(ROOT, "docs", "peers.svg"));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, picture(rows));
}

void main();
