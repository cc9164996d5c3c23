/**
 * Creates that a run of another stack or of another checkout has begun, in the same journal. Its next run takes them over;
 * where there will be none, since the stack was renamed or removed, or the checkout was deleted, they belong to any
 * stack of this project.
 */
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Session } from "../session.js";
import type { Intent } from "./journal.js";
import { partsOf, type ScopeParts } from "./scope.js";

/** Stack and project of `urn:pulumi:dev::ads`. */
function namesIn(stack: string | undefined): readonly [string | undefined, string | undefined] {
  const [, name, project] = /^urn:pulumi:([^:]+)::([^:]+)/.exec(stack ?? "") ?? [];
  return [name, project];
}

const isGone = async (session: Session, stack: string | undefined): Promise<boolean> =>
  !(await session.states.stacks()).includes(namesIn(stack)[0] ?? "");

/** Whether a folder is a project's, or in one, as `main: src/` has it. */
function isCheckout(folder: string): boolean {
  if (["Pulumi.yaml", "Pulumi.yml", "Pulumi.json"].some((name) => existsSync(join(folder, name)))) return true;
  const above = dirname(folder);
  return above !== folder && isCheckout(above);
}

async function isOver(session: Session, own: ScopeParts, other: ScopeParts): Promise<boolean> {
  if (own.baseUrl !== other.baseUrl) return false;
  const [, project] = namesIn(own.stack);
  // A destroy or refresh without its program does not know its own stack: it cannot tell which other ones have ended.
  if (project === undefined) return false;
  const isSameProject = namesIn(other.stack)[1] === project;
  // A folder holds one project at a time: another one there is this one under its former name.
  if (own.projectFolder === other.projectFolder && own.projectFolder !== undefined)
    return !isSameProject || isGone(session, other.stack);
  if (!isSameProject) return false;
  if (other.projectFolder === undefined) return own.projectFolder === undefined && isGone(session, other.stack);
  if (own.projectFolder === undefined || isCheckout(other.projectFolder)) return false;
  return own.stack === other.stack || isGone(session, other.stack);
}

/** Whether no run will ever have this scope again. False where the project's stacks cannot be read. */
export async function isAbandoned(session: Session, scope: string): Promise<boolean> {
  const own = await session.scope();
  const [parts, ours] = [partsOf(scope), partsOf(own)];
  if (scope === own || !parts || !ours) return false;
  return isOver(session, ours, parts).catch(() => false);
}

/** Whether a run has the create, or may have it again. */
const mayContinue = async (session: Session, { heldBy, purpose }: Intent): Promise<boolean> =>
  heldBy !== undefined || purpose === undefined || !(await isAbandoned(session, purpose.scope));

/** Whether a create that may still be confirmed, or adopted by its own stack, has the object. */
export async function isClaimed(session: Session, id: string): Promise<boolean> {
  const holder = await (await session.journal()).holder(id);
  return holder !== undefined && (await mayContinue(session, holder));
}

/** Before an object is adopted: an intent that no run will ever claim releases it. */
export async function letGo(session: Session, id: string): Promise<void> {
  const journal = await session.journal();
  const holder = await journal.holder(id);
  if (holder && !(await mayContinue(session, holder))) await journal.forget(holder);
}

function whereOf({ purpose }: Intent, own: ScopeParts | undefined): string {
  const parts = purpose && partsOf(purpose.scope);
  const [stack, project] = namesIn(parts?.stack);
  if (!parts || stack === undefined) return "another stack";
  const isHere = parts.projectFolder === own?.projectFolder;
  const folder = isHere || parts.projectFolder === undefined ? "" : ` in ${parts.projectFolder}`;
  const of = project === namesIn(own?.stack)[1] ? "" : ` of project ${String(project)}`;
  return `stack ${stack}${of}${folder}`;
}

/** Where an interrupted update has begun this object that no living process has; undefined where none of another scope did. */
export async function begunElsewhere(session: Session, id: string): Promise<string | undefined> {
  const own = await session.scope();
  const holder = await (await session.journal()).holder(id);
  if (!holder || holder.heldBy !== undefined || holder.purpose?.scope === own) return undefined;
  return whereOf(holder, partsOf(own));
}
