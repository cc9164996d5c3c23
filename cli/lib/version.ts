import { readFileSync } from "node:fs";

/** The installed version of a package, as resolved from this one. Throws if it is missing. */
export function versionOf(name: string): string {
  const { version } = JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")) as { version: string };
  return version;
}
