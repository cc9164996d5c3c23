// Programs of the system that tests need: a real Redis, a real browser. Installed with the system's package manager if
// missing: announced in CI and as root, on a person's machine after confirmation.
import { createInterface } from "node:readline/promises";
import { run, StepError, say } from "./steps.mjs";

/** What tests run besides npm packages and the engine, with the commands that install it. */
const PROGRAMS = [
  { command: "redis-server", apt: ["redis-server"], brew: ["redis"] },
  { command: "chromium", apt: ["chromium"], brew: ["--cask", "chromium"] },
  // Debian keeps PostgreSQL's server off PATH.
  { command: "initdb", apt: ["postgresql"], brew: ["postgresql@16"], also: "ls /usr/lib/postgresql/*/bin/initdb" },
];

const isThere = async (command, also = "false") =>
  (await run("sh", ["-c", `command -v ${command} || ${also}`], { allowFailure: true })).code === 0;

const asRoot = () => (process.getuid?.() === 0 ? [] : ["sudo", "-n"]);

/** The commands that install a program here, one after the other; none without a known package manager. */
async function installers({ apt, brew }) {
  if (await isThere("apt-get"))
    return [
      [...asRoot(), "apt-get", "-q", "update"],
      [...asRoot(), "apt-get", "-q", "install", "-y", "--no-install-recommends", ...apt],
    ];
  return (await isThere("brew")) ? [["brew", "install", ...brew]] : [];
}

/** Whether packages may be installed: in CI and as root yes, on a person's machine only when the user agrees. */
async function mayInstall(command, install) {
  if (process.env.CI || process.getuid?.() === 0) return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await terminal.question(`The tests run a real ${command}. Install it with "${install}"? [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

async function ensureProgram(program) {
  const { command, also } = program;
  if (await isThere(command, also)) return;
  const steps = await installers(program);
  const install = (steps.at(-1) ?? []).join(" ");
  const how = install ? `, for example with "${install}"` : " with your system's package manager";
  const missing = `The tests run a real ${command}, which is not on PATH. Install it${how}, then run npm test again.`;
  if (steps.length === 0 || !(await mayInstall(command, install))) throw new StepError(missing);
  say(`Installing ${command}: ${install}`);
  let output = "";
  for (const [name = "", ...args] of steps)
    ({ output } = await run(name, args, {
      allowFailure: true,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    }));
  if (!(await isThere(command, also))) throw new StepError(`${missing}\n${output.slice(-1000)}`);
}

/** Everything that tests need besides npm packages and the engine. */
export async function ensurePrograms() {
  for (const program of PROGRAMS) await ensureProgram(program);
}
