/**
 * Declares many resources a part at a time. Pulumi's SDK holds hundreds of promises for each resource whose registration is pending;
 * a program that declares thousands at once has all of them pending: a gigabyte for five thousand.
 */

/** A resource, as far as it says when the engine has answered. */
export interface Registered {
  readonly urn: { apply(run: (urn: string) => void): unknown };
}

/** Resources below one parent, which share their calls and so are declared together. */
export interface Family {
  readonly size: number;
  /** Declared before; they wait until the engine has taken it. */
  readonly parent: Registered | undefined;
  readonly declare: () => readonly Registered[];
}

/** How many may be pending: several times what the engine works on at once (`--parallel`, 64 by default). */
const MOST_PENDING = 256;

/** Once the engine has answered; never for one that it refused, whose error ends the program. */
const answered = (resource: Registered): Promise<void> =>
  new Promise((resolve) => {
    resource.urn.apply(() => resolve());
  });

/**
 * A program that ends before it has declared everything has failed, whatever Node takes it for: the engine would delete what it was
 * not told of.
 */
function failingUntilDone(): () => void {
  const fail = (code: number): void => {
    if (code === 0) process.exitCode = 1;
  };
  process.on("exit", fail);
  return () => void process.off("exit", fail);
}

/** Declares each family once its parent is there, as room allows, in the order in which parents come; settles after the last one. */
export async function declaredByTurns(families: readonly Family[], most = MOST_PENDING): Promise<void> {
  if (families.length === 0) return;
  const done = failingUntilDone();
  let pending = 0;
  const waiting: (() => void)[] = [];
  const letIn = (): void => {
    // One by one: who is let in counts before the next is asked.
    while (waiting.length > 0 && pending < most) waiting.shift()?.();
  };
  const declared = families.map(async ({ size, parent, declare }) => {
    if (parent) await answered(parent);
    await new Promise<void>((resolve) => {
      waiting.push(() => {
        pending += size;
        resolve();
      });
      letIn();
    });
    for (const one of declare())
      void answered(one).then(() => {
        pending -= 1;
        letIn();
      });
  });
  await Promise.all(declared);
  done();
}
