import { readFileSync } from "node:fs";
import { fromJson, isText, shaped } from "../../provider/text/shape.js";

const hasVersion = shaped({ version: isText });

/** The installed version of a package, as resolved from this one. Throws if it is missing. */
export function versionOf(name: string): string {
  const { version } = fromJson(
    readFileSync(require.resolve(`${name}/package.json`), "utf8"),
    hasVersion,
    `package.json of ${name}`,
  );
  return version;
}
