import { readFileSync } from "node:fs";
import { fromJson, isText, shaped } from "../../provider/text/shape.js";

const hasVersion = shaped({ version: isText });

/** The installed version of a package, as this one finds it. Throws when it is not there. */
export function versionOf(name: string): string {
  const { version } = fromJson(
    readFileSync(require.resolve(`${name}/package.json`), "utf8"),
    hasVersion,
    `package.json of ${name}`,
  );
  return version;
}
