/** Writes every derived file: `npm run generate`. Tests call `derivedFiles` and compare bytes. */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { settings } from "../config/settings.js";
import { functions } from "../functions/index.js";
import { resources } from "../resources/index.js";
import { resourceDoc } from "./docs.js";
import { fileName } from "./names.js";
import { pulumiSchema } from "./pulumi-schema.js";
import { sdkFile, sdkIndex, sdkNative } from "./sdk.js";
import { sdkFunctions, sdkNativeFunctions } from "./sdk-functions.js";
import { sdkProvider } from "./sdk-provider.js";
import { SdkTypes } from "./sdk-types.js";
import { yamlSchema } from "./yaml-schema.js";

/** The version of the npm package, which all packages share. */
function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(__dirname, "..", "..", "..", "package.json"), "utf8"));
  return String(version);
}

/** Path from the repository root → text, of everything that is derived from the definitions. */
export function derivedFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const types = new SdkTypes();
  for (const resource of resources) {
    files.set(`sdk/resources/${fileName(resource.title)}.ts`, sdkFile(resource, types));
    files.set(`docs/resources/${fileName(resource.title)}.md`, resourceDoc(resource));
  }
  files.set("sdk/resources/index.ts", sdkIndex(resources));
  files.set("sdk/functions.ts", sdkFunctions(functions, types));
  files.set("sdk/native-functions.ts", sdkNativeFunctions(functions));
  files.set("sdk/native.ts", sdkNative(resources));
  files.set("sdk/provider.ts", sdkProvider(settings));
  for (const [path, text] of types.files()) files.set(path, text);
  files.set("schema/ads.schema.json", `${JSON.stringify(yamlSchema(), undefined, 1)}\n`);
  files.set(
    "schema/schema.json",
    `${JSON.stringify(pulumiSchema(resources, functions, packageVersion()), undefined, 1)}\n`,
  );
  return files;
}

/** Writes them to `root`. */
export function writeDerivedFiles(root: string): void {
  for (const [path, text] of derivedFiles()) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}

if (require.main === module) writeDerivedFiles(process.cwd());
