/** Where values of a plan stand in the configs. */
import type { Declared } from "../../provider/spend/declared.js";
import { problemOf } from "../../sdk/yaml/check.js";
import { declaredIn } from "../../sdk/yaml/load.js";

/** Tells file, line and column of a resource's property; nothing for what no config declares. */
export function placesIn(
  projectFolder: string,
  configPath: string,
): (object: Declared, property: string) => string | undefined {
  const declared = new Map(
    declaredIn({ projectFolder, configPath }).map((planned) => [`${planned.title} ${planned.name}`, planned]),
  );
  return ({ title, name }, property) => {
    const planned = declared.get(`${title} ${name}`);
    if (!planned) return undefined;
    const { file, position } = problemOf(planned, { property, reason: "" });
    return position ? `${file}:${position.line}:${position.column}` : file;
  };
}
