import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

/** The folder with Pulumi.yaml, this one or the nearest above; undefined if there is none. */
export function projectRoot(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (["Pulumi.yaml", "Pulumi.yml"].some((name) => existsSync(join(at, name)))) return at;
    if (dirname(at) === at) return undefined;
  }
}

/**
 * A path of a project: relative to the folder in which its program runs, or else to the folder of Pulumi.yaml, which
 * people mean if `main: out/index.js` makes Pulumi run the program in `out`.
 */
export function inProject(folder: string, path: string): string {
  const own = resolve(folder, path);
  const root = existsSync(own) ? undefined : projectRoot(folder);
  return root === undefined ? own : resolve(root, path);
}
