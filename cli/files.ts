/** Writes files so that they can be taken back: configs without their state would make everything a second time. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** Texts of files by path from the project folder. */
export type Files = ReadonlyMap<string, string>;

/** Writes them all; what comes back puts every file as it was. */
export function writeFiles(folder: string, files: Files): () => void {
  const before = new Map<string, Buffer | undefined>();
  const putBack = (): void => {
    for (const [path, bytes] of before) {
      if (bytes) writeFileSync(path, bytes);
      else rmSync(path, { force: true });
    }
  };
  try {
    for (const [file, text] of files) {
      const path = join(folder, file);
      before.set(path, existsSync(path) ? readFileSync(path) : undefined);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  } catch (error) {
    putBack();
    throw error;
  }
  return putBack;
}
