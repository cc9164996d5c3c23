import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { expect } from "chai";
import { derivedFiles } from "../../provider/codegen/generate.js";
import { ROOT } from "../support/world.js";

/**
 * The floors of the house, lowest first: a part may import parts that stand before it, and its own files. Only `sdk` and
 * `yaml` share a floor: a program loads configs, and configs declare the program's resources.
 */
const FLOORS: readonly (readonly string[])[] = [
  ["facts", "provider/text"],
  ["emulator"],
  ["provider/local-state", "provider/definitions"],
  ["provider/facts"],
  ["provider/ratelimit"],
  ["provider/http"],
  ["provider/auth", "provider/observability"],
  ["provider/config"],
  ["provider/resources"],
  ["provider/functions", "provider/spend"],
  ["provider/guardrails", "provider/advice"],
  ["provider/engine"],
  ["provider/adapters", "provider/codegen"],
  ["sdk", "yaml"],
  ["policy"],
  ["cli/lib"],
  ["cli/stack"],
  ["cli/commands"],
  ["cli/main.ts"],
  ["start"],
];

/** What nobody but the commands may import: the emulator is TikTok to everything else. */
const ONLY_FOR_COMMANDS = ["emulator"];

const PARTS = FLOORS.flat();

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    return statSync(join(ROOT, path)).isDirectory() ? sources(path) : path.endsWith(".ts") ? [path] : [];
  });
}

const partOf = (path: string): string => PARTS.find((part) => path === part || path.startsWith(`${part}/`)) ?? path;

const floorOf = (part: string): number => FLOORS.findIndex((floor) => floor.includes(part));

const mayImport = (from: string, to: string): boolean =>
  floorOf(to) >= 0 &&
  (floorOf(to) < floorOf(from) || (from !== to && [from, to].every((one) => ["sdk", "yaml"].includes(one)))) &&
  !(ONLY_FOR_COMMANDS.includes(to) && !from.startsWith("cli/"));

function imported(file: string): string[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const targets = [...text.matchAll(/^(?:import|export)\b[^;`]*?from "(\.[^"]+)"|\bimport\("(\.[^"]+)"\)/gm)].map(
    (match) => match[1] ?? match[2] ?? "",
  );
  return targets.map((target) => relative(ROOT, resolve(ROOT, dirname(file), target)).replace(/\.js$/, ".ts"));
}

/** Files that import each other in a circle, found by walking down from each file; empty when there is none. */
function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) {
      found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    if (done.has(file)) return;
    for (const target of graph.get(file) ?? []) walk(target, [...trail, file]);
    done.add(file);
  };
  for (const file of graph.keys()) walk(file, []);
  return found;
}

describe("imports", () => {
  const files = ["facts", "provider", "yaml", "sdk", "emulator", "cli", "policy", "start"].flatMap(sources);

  it("point downwards through the tree", () => {
    const wrong = files.flatMap((file) => {
      const part = partOf(file);
      return imported(file)
        .filter((target) => partOf(target) !== part && !mayImport(part, partOf(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(wrong).to.deep.equal([]);
  });

  it("form no circle of files", () => {
    expect(circles(new Map(files.map((file) => [file, imported(file)])))).to.deep.equal([]);
  });

  it("never name a resource in the engine or in http", () => {
    const naming = files.filter(
      (file) =>
        /^provider\/(engine|http|ratelimit|local-state)\//.test(file) &&
        /(?<!=== )"(Campaign|AdGroup|Ad|Video|Image)"/.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(naming).to.deep.equal([]);
  });

  it("keep files under 300 lines", () => {
    const derived = derivedFiles();
    const own = files.filter((file) => !derived.has(file));
    const long = own.filter((file) => readFileSync(join(ROOT, file), "utf8").split("\n").length > 301);
    expect(long).to.deep.equal([]);
  });
});
