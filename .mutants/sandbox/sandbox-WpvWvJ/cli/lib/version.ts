import { readFileSync } from "node:fs";

/** The installed version of a package, as this one finds it. Throws when it is not there. */
export function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")) as { version: string };
  return version;
}
