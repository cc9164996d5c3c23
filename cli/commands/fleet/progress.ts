/** What a fleet's update has finished, so that a killed one can continue. */

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { replaceFile } from "../../lib/files.js";
import type { Member } from "./read.js";
import { RENDERED, type Rendered } from "./render.js";

/** Identifies a version of an advertiser's configs. */
export const digestOf = ({ advertiserId, stack }: Member, configs: readonly Rendered[]): string =>
  createHash("sha256")
    .update(JSON.stringify([advertiserId, stack, configs]))
    .digest("hex");

const isDigests = (value: unknown): value is Record<string, string> =>
  typeof value === "object" && value !== null && Object.values(value).every((one) => typeof one === "string");

/** A file of names and digests. It only saves time: without it every stack is processed again. */
export class Progress {
  readonly #file: string;
  readonly #done: Map<string, string>;

  /** `resume` keeps what an earlier run has finished; otherwise this run starts over. */
  constructor(folder: string, resume: boolean) {
    this.#file = join(folder, RENDERED, "progress.json");
    this.#done = new Map(Object.entries(resume ? this.#read() : {}));
  }

  #read(): Record<string, string> {
    try {
      const value: unknown = JSON.parse(readFileSync(this.#file, "utf8"));
      return isDigests(value) ? value : {};
    } catch {
      return {};
    }
  }

  has(member: Member, digest: string): boolean {
    return this.#done.get(member.name) === digest;
  }

  /** Replaces the file atomically: a kill leaves the old one or the new one. */
  add(member: Member, digest: string): void {
    this.#done.set(member.name, digest);
    replaceFile(this.#file, JSON.stringify(Object.fromEntries(this.#done)));
  }
}
