import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { ROOT } from "../support/world.js";

const PARTS = ["facts", "yaml", "provider", "cli", "emulator", "policy", "start", "benchmarks", "docs"];
const PAGES = ["README.md", "ARCHITECTURE.md", "DECISIONS.md", "CONTRIBUTING.md", "SECURITY.md", "SUPPORT.md"];

/** Archaic, translated or cryptic phrases, and what to write instead. */
const WORDS: readonly { readonly form: RegExp; readonly instead: string }[] = [
  { form: /\bfor good\b/i, instead: "permanently" },
  { form: /\bat hand\b/i, instead: "available" },
  { form: /\bis (said|heard)\b/i, instead: "is reported" },
  { form: /\bsaid once\b/i, instead: "reported once" },
  { form: /\btak(e|es|en) (away|out)\b/i, instead: "removed" },
  { form: /(?<!["-])\bbeside\b(?!["-])/i, instead: "next to" },
  { form: /\bhand(ed|s) over\b/i, instead: "passed" },
  { form: /\bhalf-way\b/i, instead: "halfway" },
  { form: /\blook-ups?\b(?!\.)/i, instead: "lookup" },
  { form: /\bTikTok (wants|knows)\b/, instead: "TikTok requires, supports" },
  { form: /\bmisspelt\b/i, instead: "misspelled" },
  { form: /\b(optimis(?!tic)|serialis|authoris|normalis|recognis)/i, instead: "-ize" },
  { form: /\bper cent\b/i, instead: "percent" },
  { form: /\btold apart\b/i, instead: "distinguished" },
];

function texts(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return texts(path);
    return /\.(ts|md)$/.test(name) ? [path] : [];
  });
}

describe("the language of code and docs", () => {
  it("is plain technical English, without the phrases that were replaced", () => {
    const found = [...PARTS.flatMap(texts), ...PAGES].flatMap((path) =>
      readFileSync(join(ROOT, path), "utf8")
        .split("\n")
        .flatMap((line, at) =>
          WORDS.filter(({ form }) => form.test(line)).map(
            ({ instead }) => `${path}:${at + 1}: write ${instead}: ${line.trim()}`,
          ),
        ),
    );
    expect(found).to.deep.equal([]);
  });
});
