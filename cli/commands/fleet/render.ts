/** Renders the configs of one advertiser: the fleet's and its own, with values in place of `${name}`. */

import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { isAbsolute, join, relative, sep } from "node:path";
import { isScalar, LineCounter, parseDocument } from "yaml";
import { configFilesUnder } from "../../../provider/guardrails/index.js";
import { eachNode } from "../../../provider/text/yaml-nodes.js";
import type { Problem } from "../../../yaml/problem.js";
import { replaceFile } from "../../lib/files.js";
import type { Member } from "./read.js";

/** Folder of rendered configs, relative to the project folder. */
export const RENDERED = ".fleet";

/** A reference in a text: `$${name}` is an escaped `${`. */
const PLACE = /(?<!\$)\$\{([^}]*)\}/g;

/** One rendered config of one advertiser. */
export interface Rendered {
  /** Path for messages, relative to the project folder. */
  readonly file: string;
  readonly text: string;
}

/**
 * A config with its values. Only scalars are processed, and each value becomes one scalar on one line: no value can
 * become a line, a property or a comment, and every line keeps its number.
 */
export function withParameters(
  text: string,
  file: string,
  { name, parameters }: Member,
): Rendered & { readonly problems: readonly Problem[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  // The check of the configs reports what cannot be read, with its own message.
  if (document.errors.length > 0) return { file, text, problems: [] };
  const problems: Problem[] = [];
  const pieces: { readonly from: number; readonly to: number; readonly text: string }[] = [];
  eachNode(document, (node, { isKey }) => {
    if (!isScalar(node) || typeof node.value !== "string" || !node.value.includes("${") || !node.range) return;
    const { line, col } = lines.linePos(node.range[0]);
    const wrong = (reason: string): void => void problems.push({ file, text, position: { line, column: col }, reason });
    if (isKey) return wrong("a name cannot contain a parameter: names stay the same for all advertisers.");
    if (node.type === "BLOCK_FOLDED" || node.type === "BLOCK_LITERAL")
      return wrong("a multi-line text cannot contain a parameter. Write it on one line, in quotes.");
    const missing = [...node.value.matchAll(PLACE)]
      .map((match) => match[1] ?? "")
      .filter((one) => !Object.hasOwn(parameters, one));
    if (missing.length > 0)
      return wrong(
        `${name} has no parameter ${missing.join(", ")}. It has: ${Object.keys(parameters).sort().join(", ")}.`,
      );
    const whole = /^\$\{([^}]*)\}$/.exec(node.value)?.[1];
    const value =
      whole === undefined
        ? node.value.replace(PLACE, (_all, one: string) => String(parameters[one])).replaceAll("$${", "${")
        : parameters[whole];
    pieces.push({ from: node.range[0], to: node.range[1], text: JSON.stringify(value) });
  });
  const parts = pieces.sort((one, other) => one.from - other.from);
  let [made, at] = ["", 0];
  for (const piece of parts) {
    made += text.slice(at, piece.from) + piece.text;
    at = piece.to;
  }
  return { file, text: made + text.slice(at), problems };
}

/** All configs of an advertiser, rendered; nothing is written. */
export function renderedConfigs(
  folder: string,
  member: Member,
): { readonly configs: readonly Rendered[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const configs: Rendered[] = [];
  for (const path of member.configs) {
    const shown = relative(folder, join(folder, path));
    const wrong = (reason: string): void => void problems.push({ file: path, text: "", reason });
    if (isAbsolute(path) || shown.startsWith("..")) {
      wrong(`is outside the project, whose configs are below ${folder}.`);
      continue;
    }
    const files = configFilesUnder(join(folder, path));
    if (files.length === 0) wrong(`contains no configs (${member.name}).`);
    for (const file of files) {
      const one = withParameters(readFileSync(file, "utf8"), relative(folder, file), member);
      configs.push(one);
      problems.push(...one.problems);
    }
  }
  return { configs, problems };
}

/** The folder of an advertiser's rendered configs, relative to the project folder. */
export const renderedFolder = ({ name }: Member): string => join(RENDERED, name);

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: "utf8" })
        .map((name) => join(folder, name))
        .filter((path) => !statSync(path).isDirectory())
    : [];

const hasText = (path: string, text: string): boolean => existsSync(path) && readFileSync(path, "utf8") === text;

/**
 * Replaces those of an earlier run. A program that reads them meanwhile never sees fewer campaigns than the old or the
 * new configs have: unchanged files are not touched, each file changes atomically, and obsolete ones are removed last.
 */
export function writeConfigs(folder: string, member: Member, configs: readonly Rendered[]): void {
  const own = join(folder, renderedFolder(member));
  const wanted = new Map(configs.map(({ file, text }) => [join(own, file), text]));
  const strays = filesBelow(own).filter((path) => !wanted.has(path));
  // A file in place of a folder, or a folder in place of a file, must be removed first.
  const isInTheWay = (stray: string): boolean =>
    [...wanted.keys()].some((path) => path.startsWith(stray + sep) || stray.startsWith(path + sep));
  const inTheWay = strays.filter(isInTheWay);
  for (const stray of inTheWay) rmSync(stray, { force: true });
  for (const [path, text] of wanted) {
    if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) rmSync(path, { recursive: true });
    if (hasText(path, text)) continue;
    replaceFile(path, text);
  }
  for (const stray of strays) if (!inTheWay.includes(stray)) rmSync(stray, { force: true });
}

/** Whether an earlier run has written an advertiser's configs. */
export const isRendered = (folder: string, member: Member): boolean => existsSync(join(folder, renderedFolder(member)));

/** Replaces paths in the output of Pulumi and of checks with those that people know. */
export const ownPaths = (member: Member, text: string): string => text.replaceAll(`${renderedFolder(member)}/`, "");
