/** A function that Pulumi cannot turn into text, since it holds native code. */
const native = Math.max.bind(undefined);

export const entryOf = (one: number): number => native(one, 1);

/** Fails, so that a stack shows where. */
export function failing(): never {
  throw new Error("as asked");
}
