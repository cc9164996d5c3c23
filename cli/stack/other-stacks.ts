/** What other stacks manage: an object at TikTok belongs to one stack, or two of them would undo each other's changes. */
import { UserError } from "../lib/exit.js";
import { keyOf } from "../lib/key.js";
import { mustPulumi, type Surroundings } from "./engine.js";
import { readState, type StackState, shortStack } from "./state.js";

/** The stack that manages an object, by its key. */
export type ManagedElsewhere = ReadonlyMap<string, string>;

/**
 * Reads every other stack of the project, and those of other projects that are `named`. Throws UserError when one cannot be read: what
 * it has would pass for nobody's.
 */
export async function otherStacksOf(
  { stack }: StackState,
  named: readonly string[],
  surroundings: Surroundings,
): Promise<ManagedElsewhere> {
  const listed = JSON.parse(await mustPulumi(["stack", "ls", "--json"], surroundings)) as { readonly name: string }[];
  const own = listed.map(({ name }) => name).filter((name) => shortStack(name) !== stack);
  const read = async (name: string): Promise<[string, string][]> => {
    try {
      const { resources } = await readState(name, surroundings);
      return resources.map(({ resource, id }) => [keyOf(resource.title, id), name]);
    } catch (error) {
      throw new UserError(
        `Stack ${name} cannot be read, so what it manages cannot be told from what nobody manages. ${(error as Error).message}`,
      );
    }
  };
  return new Map((await Promise.all([...new Set([...own, ...named])].map(read))).flat());
}
