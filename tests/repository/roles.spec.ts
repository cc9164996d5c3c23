import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { resources } from "../../provider/resources/index.js";
import { ROOT } from "../support/world.js";

/** Parts that loop over definitions, and so name none. */
const PARTS = ["provider", "yaml", "sdk", "cli", "policy"];

/** Files that are about certain resources, or that say a title for another reason. */
const ALLOWED: readonly RegExp[] = [
  // What is generated of the definitions, and the definitions themselves.
  /^sdk\/(resources|types)\//,
  /^provider\/resources\//,
  // Functions about campaigns, and the words that a report has for its levels.
  /^provider\/functions\/campaigns\.ts$/,
  /^cli\/commands\/report\//,
  // What plain campaigns become, and which of them end: these are about those resources by name.
  /^cli\/commands\/(migrate|init)\//,
  /^cli\/commands\/doctor\/plain-campaigns\.ts$/,
  // MediaInfo's kinds of tracks, and a column's head.
  /^provider\/engine\/assets\/media\/probe\.ts$/,
  /^cli\/commands\/preview\/html\.ts$/,
];

/** Files that ask how a resource's objects come to be; all others read `origin` or call the handler. */
const CHOOSES_BY_ORIGIN: readonly string[] = [
  "provider/definitions/resource.ts",
  "provider/engine/assets/create.ts",
  "provider/engine/assets/inputs.ts",
  "provider/engine/objects/create.ts",
  "provider/engine/recovery/lookups.ts",
];

function files(folder: string): string[] {
  return readdirSync(join(ROOT, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (statSync(join(ROOT, path)).isDirectory()) return files(path);
    return /\.ts$/.test(name) ? [path] : [];
  });
}

describe("roles of definitions", () => {
  it("leave only a short list of files that name a resource: a new resource is its definition", () => {
    const named = new RegExp(`"(${resources.map(({ title }) => title).join("|")})"`);
    const found = PARTS.flatMap(files)
      .filter((file) => !ALLOWED.some((one) => one.test(file)))
      .flatMap((file) =>
        readFileSync(join(ROOT, file), "utf8")
          .split("\n")
          .flatMap((line, index) => (named.test(line) ? [`${file}:${index + 1}: ${line.trim()}`] : [])),
      );
    expect(found).to.deep.equal([]);
  });

  it("apply to the newest ones: only their definitions name a pixel, a portfolio or a saved audience", () => {
    const found = PARTS.flatMap(files)
      .filter((file) => !/^(sdk|provider)\/(resources|types)\//.test(file))
      .filter((file) => /"(Pixel|CreativePortfolio|SavedAudience)"/.test(readFileSync(join(ROOT, file), "utf8")));
    expect(found).to.deep.equal([]);
  });

  it("leave what differs between a call and an upload to one handler for each, which few files choose between", () => {
    const found = PARTS.flatMap(files).filter((file) =>
      /"upload" in |\.by [!=]== "upload"|"(list|takes|asks)" in /.test(readFileSync(join(ROOT, file), "utf8")),
    );
    expect(found.filter((file) => !CHOOSES_BY_ORIGIN.includes(file))).to.deep.equal([]);
  });
});
