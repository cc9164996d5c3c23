/** References to names that no config declares. */
import type { Resource } from "../provider/definitions/index.js";
import { didYouMean } from "../provider/engine/objects/faults.js";

const SHOWN = 10;

/** What is wrong with a reference to a library asset that is not among `known`, and what to do. */
export function undeclared(target: Resource, value: string, known: readonly string[]): string {
  const { noun, config, origin } = target;
  const where = config.section;
  const [property = "name"] = config.begin.split(":");
  const rest =
    known.length > 0
      ? `Write one that is: ${known.slice(0, SHOWN).join(", ")}.`
      : `No ${where} are declared. Write ${where}: with "${value}:" and its ${property} below.`;
  const orId = origin.ids === "texts" ? "" : ` Or write the id of an existing ${noun}.`;
  const hint = didYouMean(value, known);
  const isPath = origin.source !== undefined && /[\\/]|\.\w{3,4}$/.test(value);
  const how = `Declare the file there, ${where}: { ${config.name}: { ${origin.source}: ${value} } }, and write its name here.`;
  return `"${value}" is not declared under ${where}. ${isPath ? how : hint.trim() || rest}${orId}`;
}
