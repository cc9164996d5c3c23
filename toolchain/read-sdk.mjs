// Reads the operations of TikTok's own JavaScript SDK into emulator/contract/sdk.json: method, path, parameters
// with their types, which of them are required. `node toolchain/read-sdk.mjs` after another version of the SDK was
// pinned; tests/emulator/tables.spec.ts compares.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const SOURCES = join(
  dirname(createRequire(import.meta.url).resolve("tiktok-business-api-sdk-official/package.json")),
  "src",
);
const TARGET = join(dirname(fileURLToPath(import.meta.url)), "..", "emulator", "contract", "sdk.json");
/** Models nest; nothing that a body needs is deeper. */
const DEEPEST = 4;
/** Parameters of every call, and those that are not TikTok's. */
const APART = new Set(["Access_Token", "opts", "callback"]);

const SCALARS = {
  String: "string",
  Number: "number",
  Boolean: "boolean",
  Object: "object",
  File: "file",
  Date: "string",
};

/** The type of one assignment of `constructFromObject`. */
function typeOf(expression, depth) {
  const model = /(\w+)\.constructFromObject/.exec(expression);
  if (model?.[1]) {
    const many = /ApiClient\.convertToType\([^,]+, \[/.test(expression);
    return { type: many ? "object[]" : "object", of: modelOf(model[1], depth + 1) };
  }
  const converted = /convertToType\([^,]+, (.+)\)$/.exec(expression)?.[1] ?? "Object";
  const many = converted.startsWith("[");
  const name = converted.replace(/[[\]']/g, "");
  const scalar = SCALARS[name];
  if (scalar) return { type: scalar + (many ? "[]" : "") };
  return { type: many ? "object[]" : "object", of: modelOf(name, depth + 1) };
}

/** Fields of a model; undefined where there is no such file or it is too deep. */
function modelOf(name, depth = 0) {
  if (depth > DEEPEST) return undefined;
  let text;
  try {
    text = readFileSync(join(SOURCES, "model", `${name}.js`), "utf8");
  } catch {
    return undefined;
  }
  const required = new Set([...text.matchAll(/^ {4}this\.(\w+) = \1;/gm)].map(([, field]) => field));
  const fields = [...text.matchAll(/hasOwnProperty\('(\w+)'\)\)\s+obj\.\w+ = (.+);$/gm)].map(
    ([, field = "", expression = ""]) => [
      field,
      { ...typeOf(expression, depth), ...(required.has(field) ? { required: true } : {}) },
    ],
  );
  return fields.length > 0 ? Object.fromEntries(fields) : undefined;
}

const namesOf = (block) => [...block.matchAll(/'(\w+)':/g)].map(([, name]) => name);

/** `@param {Array.<String>} [opts.fields]` and its like, by name. */
function documented(comment) {
  const types = {};
  for (const [, type = "", name = ""] of comment.matchAll(/@param \{([^}]+)\} (?:opts\.)?(\w+)/g)) {
    const many = /^Array/.test(type);
    const model = /module:model\/(\w+)/.exec(type)?.[1];
    const scalar = /(String|Number|Boolean|Object|File|Blob)/.exec(type)?.[1];
    types[name] = model
      ? { type: many ? "object[]" : "object", of: modelOf(model, 1) }
      : { type: (SCALARS[scalar === "Blob" ? "File" : scalar] ?? "string") + (many ? "[]" : "") };
  }
  return types;
}

function operationsOf(file) {
  const text = readFileSync(join(SOURCES, "api", file), "utf8");
  const operations = [];
  const shape =
    /\/\*\*((?:(?!\*\/)[\s\S])*)\*\/\s*\n {4}(\w+)\(([^)]*)\) \{((?:(?!\n {4}\}\n)[\s\S])*?)callApi\(\s*'([^']+)', '(\w+)'/g;
  for (const [, comment = "", method = "", signature = "", code = "", path = "", verb = ""] of text.matchAll(shape)) {
    const args = signature.split(",").map((one) => one.trim());
    const types = documented(comment);
    const bodyModel = /\{module:model\/(\w+)\} (?:opts\.)?body/.exec(comment)?.[1];
    const query = namesOf(/queryParams = \{([\s\S]*?)\};/.exec(code)?.[1] ?? "");
    const form = namesOf(/formParams = \{([\s\S]*?)\};/.exec(code)?.[1] ?? "");
    const params = bodyModel
      ? (modelOf(bodyModel) ?? {})
      : Object.fromEntries(
          [...query, ...form].map((name) => [
            name,
            {
              ...(types[name] ?? { type: "string" }),
              ...(args.includes(name) && !APART.has(name) ? { required: true } : {}),
            },
          ]),
        );
    operations.push([
      `${verb} ${path.replace("/open_api/v1.3", "")}`,
      { api: file.replace(/\.js$/, ""), method, args: args.filter((one) => one !== "callback"), params },
    ]);
  }
  return operations;
}

/** The whole table as text. */
export function sdkTable() {
  const exported = readFileSync(join(SOURCES, "index.js"), "utf8");
  const files = readdirSync(join(SOURCES, "api")).filter((file) => exported.includes(`'./api/${file}'`));
  const operations = files.sort().flatMap(operationsOf);
  const sorted = operations.sort(([one = ""], [other = ""]) => (String(one) < String(other) ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(sorted.reverse()), undefined, 1)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) writeFileSync(TARGET, sdkTable());
