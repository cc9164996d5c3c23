import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import ts from "typescript";
import { ROOT } from "../support/world.js";

/** Parts in which a type follows from what was looked at, never from a claim. */
const PARTS = ["facts", "provider", "yaml", "sdk", "cli", "policy", "start"];

/** Casts that the compiler needs, each with its reason. */
const ALLOWED: Readonly<Record<string, string>> = {
  "cli/lib/shown.ts: walk(data) as Data": "the copy has the type of what it copies, which the compiler cannot follow",
  "sdk/invoke.ts: (invokeHere(name, asked) as Promise<Result>)":
    "types of results are generated of the definition that answers, as those of Pulumi's own invoke",
};

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return files(path);
    return name.endsWith(".ts") ? [path] : [];
  });
}

const isConst = (type: ts.TypeNode): boolean => type.getText() === "const";

/** Casts (`as`, `<T>`, `!`) and `any` in a text, as they are written. */
function claimsIn(path: string, text: string): string[] {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const walk = (node: ts.Node): void => {
    const isCast = ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
    if ((isCast && !isConst(node.type)) || ts.isNonNullExpression(node) || node.kind === ts.SyntaxKind.AnyKeyword) {
      const whole = ts.isParenthesizedExpression(node.parent) ? node.parent : node;
      found.push(`${path}: ${whole.getText().replace(/\s+/g, " ")}`);
    }
    ts.forEachChild(node, walk);
  };
  walk(source);
  return found;
}

describe("types", () => {
  it("are looked at, never claimed: no cast and no any, but for two whose reason is given here", () => {
    const found = PARTS.flatMap(files).flatMap((path) => claimsIn(path, readFileSync(join(ROOT, path), "utf8")));
    expect(found.sort()).to.deep.equal(Object.keys(ALLOWED).sort());
  });

  it("are claimed by as, by angle brackets, by an exclamation mark and by any, and not by as const", () => {
    const claims = ["const a = b as Text;", "const c = <Text>d;", "const e = f!;", "let g: any;"];
    for (const claim of claims) expect(claimsIn("a.ts", claim), claim).to.have.lengthOf(1);
    expect(claimsIn("a.ts", "const h = [1] as const; // as any")).to.deep.equal([]);
  });
});
