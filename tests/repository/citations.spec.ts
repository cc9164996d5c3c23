import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

const PARTS = [
  "facts",
  "provider",
  "yaml",
  "sdk",
  "emulator",
  "cli",
  "policy",
  "toolchain",
  "tests",
  "benchmarks",
  "examples",
];

const read = (path: string): string => readFileSync(join(ROOT, path), "utf8");

function texts(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return name === "node_modules" ? [] : texts(path);
    return /\.(ts|mjs|cjs|md)$/.test(name) ? [path] : [];
  });
}

/** `## 3. Invariants` and `### 3.2 Ad group` → 3 and 3.2. */
const sectionsOf = (page: string): ReadonlySet<string> =>
  new Set([...read(page).matchAll(/^#{2,3} (\d+(?:\.\d+)?)\.? /gm)].map((match) => match[1] ?? ""));

/** Rows of the table of invariants begin with their number. */
const invariants = (): ReadonlySet<string> =>
  new Set([...read("docs/reference/reliability.md").matchAll(/^\|? ?(\d+)[ .|]/gm)].map((match) => match[1] ?? ""));

/** Each form of citation, and the numbers that there are. */
const CITATIONS: readonly { readonly form: RegExp; readonly known: () => ReadonlySet<string> }[] = [
  { form: /\breference (\d{1,2}(?:\.\d{1,2})?)\b(?!\d)/g, known: () => sectionsOf("docs/reference/api.md") },
  { form: /\bdesign(?:\.md)?,? (?:section )?(\d{1,2})\b/g, known: () => sectionsOf("docs/design.md") },
  { form: /\binvariant (\d+)\b/g, known: invariants },
  ...["rules-goals", "rules-targeting", "rules-ads", "smart-plus", "resources", "reports", "reliability"].map(
    (page) => ({
      form: new RegExp(`\\b${page}(?:\\.md)?,? (?:section )?(\\d{1,2}(?:\\.\\d{1,2})?)\\b`, "g"),
      known: () => sectionsOf(`docs/reference/${page}.md`),
    }),
  ),
];

describe("citations", () => {
  const files = [...PARTS.flatMap(texts), "ARCHITECTURE.md", "DECISIONS.md", "CONTRIBUTING.md", "README.md"];

  it("name existing sections of the reference and the design", () => {
    const missing = CITATIONS.flatMap(({ form, known }) => {
      const sections = known();
      return files.flatMap((file) =>
        [...read(file).matchAll(form)]
          .filter(([, number = ""]) => !sections.has(number))
          .map(([cited]) => `${file}: ${cited}`),
      );
    });
    expect(missing).to.deep.equal([]);
  });

  it("point nowhere outside the repository", () => {
    const outside = files.filter(
      (file) => !file.endsWith("citations.spec.ts") && /(?:\.\.\/|\/work\/)shared\b/.test(read(file)),
    );
    expect(outside).to.deep.equal([]);
  });
});
