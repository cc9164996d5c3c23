import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

/** Which parts of the house a part may import (design.md section 3). */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  facts: [],
  "provider/text": [],
  "provider/define": [],
  "provider/facts": ["facts", "provider/define"],
  "provider/client": [],
  "provider/media": [],
  "provider/watch": ["provider/client"],
  "provider/resources": ["facts", "provider/facts", "provider/define"],
  "provider/functions": ["facts", "provider/define"],
  "provider/config/settings.ts": [],
  "provider/config/config.ts": ["provider/client", "provider/config/settings.ts", "provider/login"],
  "provider/login": ["provider/client"],
  "provider/lifecycle": ["provider/define", "provider/resources", "provider/client", "provider/media"],
  "provider/spend": ["provider/define"],
  "provider/guardrails": ["provider/define", "provider/spend"],
  "provider/advice": ["provider/define", "provider/spend"],
  "provider/derive": [
    "provider/guardrails",
    "provider/define",
    "provider/resources",
    "provider/functions",
    "provider/config/settings.ts",
  ],
  "provider/doors": [
    "provider/define",
    "provider/resources",
    "provider/client",
    "provider/media",
    "provider/lifecycle",
    "provider/watch",
    "provider/functions",
    "provider/config/settings.ts",
    "provider/config/config.ts",
    "provider/spend",
    "provider/guardrails",
    "provider/login",
  ],
  sdk: [
    "provider/login",
    "provider/spend",
    "provider/guardrails",
    "provider/advice",
    "provider/config/settings.ts",
    "provider/doors",
    "provider/functions",
    "provider/define",
    "provider/resources",
    "provider/lifecycle",
    "provider/derive",
    "provider/media",
    "provider/config/config.ts",
  ],
  emulator: ["facts"],
  policy: ["provider/define", "provider/resources", "provider/spend", "provider/guardrails"],
  cli: [
    "facts",
    "provider/login",
    "provider/watch",
    "provider/functions",
    "provider/config/settings.ts",
    "provider/config/config.ts",
    "provider/define",
    "provider/resources",
    "provider/lifecycle",
    "provider/doors",
    "provider/client",
    "provider/media",
    "provider/spend",
    "provider/guardrails",
    "provider/advice",
    "sdk",
    "emulator",
  ],
};

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(ROOT, path)).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const partOf = (path: string): string =>
  Object.keys(MAY_IMPORT).find((part) => path === part || path.startsWith(`${part}/`)) ?? path;

function imported(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const targets = [...text.matchAll(/^(?:import|export)\b[^;`]*?from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return targets.map((target) => relative(ROOT, resolve(ROOT, dirname(file), target)).replace(/\.js$/, ".ts"));
}

/** What every part may import: it knows nothing of ours. */
const COMMON = ["provider/text"];

describe("imports", () => {
  const files = ["facts", "provider", "sdk", "emulator", "cli", "policy"].flatMap(sources);

  it("point one way through the house", () => {
    const wrong = files.flatMap((file) => {
      const part = partOf(file);
      const allowed = MAY_IMPORT[part] ?? [];
      return imported(file)
        .filter((target) => partOf(target) !== part && ![...COMMON, ...allowed].includes(partOf(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it("never name a resource in the lifecycle or the client", () => {
    const naming = files.filter(
      (file) =>
        /^provider\/(lifecycle|client)\//.test(file) &&
        /"(Campaign|AdGroup|Ad|Video|Image)"/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(naming).to.deep.equal([]);
  });

  it("keep files under 300 lines", () => {
    const own = files.filter((file) => !file.startsWith("sdk/resources/"));
    const long = own.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 301);
    expect(long).to.deep.equal([]);
  });
});
