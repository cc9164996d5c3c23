import { createHash } from "node:crypto";

/** Pseudorandom numbers in [0, 1), determined by the seed words. */
export function dice(...parts: readonly (string | number)[]): (index: number) => number {
  const bytes = createHash("sha256").update(parts.join("/")).digest();
  return (index) => bytes.readUInt16BE((index * 2) % 30) / 65_536;
}
