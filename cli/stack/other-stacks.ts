/** What other stacks manage: an object at TikTok belongs to one stack, or two of them would undo each other's changes. */
import { fromJson, isNumber, isText, listOf, messageOf, optional, orNull, shaped } from "../../provider/text/shape.js";
import { UserError } from "../lib/exit.js";
import { keyOf } from "../lib/key.js";
import { mustPulumi, type Surroundings } from "./engine.js";
import { readState, type StackState } from "./state.js";

/** The stack that manages an object, by the object's key. */
export type ManagedElsewhere = ReadonlyMap<string, string>;

/** States read in parallel: each is a Pulumi process. */
const AT_ONCE = 4;

/** `resourceCount`: how many resources a stack had after its last update; some backends do not tell. */
const isList = listOf(shaped({ name: isText, resourceCount: optional(orNull(isNumber)) }));

/**
 * Reads all other stacks of the backend, including other projects, and `named` ones that it does not list. Throws
 * UserError if one cannot be read: its objects would look unmanaged.
 */
export async function otherStacksOf(
  { project, stack }: StackState,
  named: readonly string[],
  surroundings: Surroundings,
): Promise<ManagedElsewhere> {
  const listed = fromJson(
    await mustPulumi(["stack", "ls", "--all", "--json"], surroundings),
    isList,
    "The list of stacks",
  );
  // Stacks of this project stand there by their short names, others as organization/project/stack.
  const isOwn = (name: string): boolean => name === stack || name.endsWith(`/${project}/${stack}`);
  const names = new Set([
    ...listed.filter(({ name, resourceCount }) => !isOwn(name) && resourceCount !== 0).map(({ name }) => name),
    ...named,
  ]);
  const read = async (name: string): Promise<[string, string][]> => {
    try {
      const { resources } = await readState(name, surroundings);
      return resources.map(({ resource, id }) => [keyOf(resource.title, id), name]);
    } catch (error) {
      throw new UserError(
        `Stack ${name} cannot be read, so its objects cannot be distinguished from unmanaged ones. ${messageOf(error)}`,
      );
    }
  };
  const waiting = [...names];
  const found: [string, string][] = [];
  while (waiting.length > 0) found.push(...(await Promise.all(waiting.splice(0, AT_ONCE).map(read))).flat());
  return new Map(found);
}
