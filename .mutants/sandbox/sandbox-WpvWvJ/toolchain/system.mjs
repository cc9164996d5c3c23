// Programs of the system that tests need: a real Redis, a real browser. Installed from Debian's packages where they are missing.
import { run, StepError, say } from "./steps.mjs";

const isThere = async (command) =>
  (await run("sh", ["-c", `command -v ${command}`], { allowFailure: true })).code === 0;

/** Makes sure that `command` can be run; `packageName` is Debian's package that has it. */
async function ensureProgram(command, packageName) {
  if (await isThere(command)) return;
  say(`Installing ${packageName} (apt-get).`);
  const asRoot = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = async (...args) => {
    const [program = "", ...rest] = [...asRoot, "apt-get", "-q", ...args];
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    return run(program, rest, { allowFailure: true, env });
  };
  await apt("update");
  const { output } = await apt("install", "-y", "--no-install-recommends", packageName);
  if (await isThere(command)) return;
  throw new StepError(
    `The tests need ${command}, and it could not be installed. Install ${packageName} with your system's package manager, then run npm test again.\n${output.slice(-1000)}`,
  );
}

/** Everything that tests need beside npm packages and the engine. */
export async function ensurePrograms() {
  await ensureProgram("redis-server", "redis-server");
  await ensureProgram("chromium", "chromium");
}
