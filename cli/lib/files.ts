/** Writes files so that they can be restored: configs without their state would create everything a second time. */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** Replaces a file's text atomically: a reader, or a kill, finds the old text or the new one. */
export function replaceFile(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const made = `${path}.${process.pid}.new`;
  writeFileSync(made, text);
  renameSync(made, path);
}

/** Texts of files by path, relative to the project folder. */
export type Files = ReadonlyMap<string, string>;

/** Creates a folder; returns the created ones, innermost first. */
function makeFolder(folder: string): string[] {
  if (existsSync(folder)) return [];
  const above = makeFolder(dirname(folder));
  mkdirSync(folder);
  return [folder, ...above];
}

/** Writes them all; returns the function that restores every file. */
export function writeFiles(folder: string, files: Files): () => void {
  const before = new Map<string, Buffer | undefined>();
  const made: string[] = [];
  const putBack = (): void => {
    for (const [path, bytes] of before) {
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path, { force: true });
    }
    // Someone may have put another file there meanwhile.
    for (const one of made) if (existsSync(one) && readdirSync(one).length === 0) rmdirSync(one);
  };
  try {
    for (const [file, text] of files) {
      const path = join(folder, file);
      before.set(path, existsSync(path) ? readFileSync(path) : undefined);
      made.unshift(...makeFolder(dirname(path)));
      writeFileSync(path, text);
    }
  } catch (error) {
    putBack();
    throw error;
  }
  return putBack;
}
