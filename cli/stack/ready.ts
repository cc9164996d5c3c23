/** Prepares a project for updates: a state backend, and a stack. */
import { UserError } from "../lib/exit.js";
import { note } from "../lib/output.js";
import { type Attended, confirmed, inForeground } from "./attended.js";
import { hasPassphrase, type Ran, runPulumi, wordsOf } from "./engine.js";

/** The default stack of a new project. */
const FIRST_STACK = "dev";

const STEPS = `pulumi login --local        # stores the state on this machine; or a bucket, or Pulumi Cloud
  pulumi stack init ${FIRST_STACK}`;

const EMPTY_PASSPHRASE =
  'It has an empty passphrase: run export PULUMI_CONFIG_PASSPHRASE="" in terminals in which you run pulumi itself.';

/** Pulumi's message if no backend was ever selected. Any other means that the selected backend does not answer. */
const NOBODY_LOGGED_IN = /PULUMI_ACCESS_TOKEN must be set/;

/** An unreachable backend must not be replaced by another: in an empty state everything would be new. */
const unreachable = (ran: Ran): UserError =>
  new UserError(
    `Pulumi's state backend does not answer:\n${wordsOf(ran)}\nNothing was changed. Run this again once it answers; do not log in to another one, whose state would lack the existing objects.`,
  );

/** If the journal of creates is only on this machine, which may be discarded. */
const PASSING = `The journal is a file of this machine. If the machine is discarded first, the next update stops at names that are taken: \`tiktok-ads recover\` lists what was created, and \`tiktok:journalUrl\` keeps the journal for all machines.\n`;

/** Pulumi's messages if an update could not write its state, and if it could not release its lock. */
const UNWRITTEN = /failed to save snapshot/;
const LOCK_STAYS = /problem deleting the lock/;

/**
 * The report of a failed update whose state could not be written, by the update's own error output; undefined for all
 * others. Asked afterwards, the backend may answer again although the state is unwritten. Pulumi's own message explains
 * neither what is kept nor how to continue. `isPassing`: the journal may be lost with this machine.
 */
export function unwrittenState(errors: string, stack: string, isPassing: boolean): string | undefined {
  if (!UNWRITTEN.test(errors)) return undefined;
  const lock = LOCK_STAYS.test(errors)
    ? `run pulumi cancel --stack ${stack}, which removes the lock that this update left there, and then this again`
    : `run this again (if Pulumi reports a stale lock, pulumi cancel --stack ${stack} removes it)`;
  return `Pulumi's state backend did not answer at the end of this update, so its state was not written.
Its journal records what it created: the next update adopts that, and creates nothing twice.
${isPassing ? PASSING : ""}Once the backend answers, ${lock}. Do not log in to another backend, whose state would lack the existing objects.`;
}

/** Selects this machine as the backend, after a confirmation. Throws UserError if it is declined. */
async function chooseBackend(words: string, at: Attended): Promise<void> {
  const missing = `Pulumi has no state backend yet:\n${words}\nRun once:\n  ${STEPS}`;
  const question = `Pulumi has no state backend yet. Store the state on this machine, in a stack named ${FIRST_STACK}?`;
  if (!(await confirmed(question, missing))) throw new UserError(missing);
  if ((await inForeground("pulumi", ["login", "--local"], at)) !== 0) throw new UserError(missing);
}

/** The name of the selected stack. A project without one gets its first, after one confirmation. Throws UserError. */
export async function readyStack(stack: string | undefined, at: Attended): Promise<string> {
  const args = ["stack", "--show-name", ...(stack === undefined ? [] : ["--stack", stack])];
  // The common case first: each `pulumi` process costs a third of a second.
  const first = await runPulumi(args, at);
  if (first.code === 0) return first.stdout.trim();
  const isNew = NOBODY_LOGGED_IN.test(first.stderr);
  if (isNew) await chooseBackend(wordsOf(first), at);
  const ran = isNew ? await runPulumi(args, at) : first;
  if (ran.code === 0) return ran.stdout.trim();
  const name = stack ?? FIRST_STACK;
  const missing = `No stack to update: ${ran.stderr.trim().replace(/^error: /, "")}.\nRun \`pulumi stack init ${name}\` if it is new, or name another with --stack.`;
  const listed = await runPulumi(["stack", "ls", "--json"], at);
  if (listed.code !== 0) throw unreachable(listed);
  // If there are others, we must not guess which one is meant.
  if (stack === undefined && listed.stdout.trim() !== "[]") throw new UserError(missing);
  // Someone who has just agreed to the backend has also agreed to its first stack.
  const isAgreed = isNew && name === FIRST_STACK;
  if (!isAgreed && !(await confirmed(`There is no stack yet. Create the stack ${name}?`, missing)))
    throw new UserError(missing);
  if ((await inForeground("pulumi", ["stack", "init", name], at)) !== 0) throw new UserError(missing);
  note(`Created the stack ${name}.${hasPassphrase(at.environment) ? "" : ` ${EMPTY_PASSPHRASE}`}\n`);
  return name;
}
