import { readdirSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./world.js";

/** All TypeScript files of a folder of the repository, as absolute paths. */
export function sourceFiles(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name));
}
