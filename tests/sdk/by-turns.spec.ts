import { spawnSync } from "node:child_process";
import { setImmediate as nextMoment } from "node:timers/promises";
import { expect } from "chai";
import { declaredByTurns, type Family, type Registered } from "../../sdk/by-turns.js";
import { ROOT } from "../support/world.js";

/** A resource whose registration the test answers. */
class Pending implements Registered {
  readonly #runs: ((urn: string) => void)[] = [];
  readonly urn = { apply: (run: (urn: string) => void) => void this.#runs.push(run) };

  answer(): void {
    for (const run of this.#runs.splice(0)) run("urn");
  }
}

/** Families of these sizes, and what of them is declared. */
function world(sizes: readonly number[]) {
  const parents = sizes.map(() => new Pending());
  const declared: { readonly family: number; readonly children: Pending[] }[] = [];
  const families = sizes.map((size, family): Family => {
    const declare = () => {
      const children = Array.from({ length: size }, () => new Pending());
      declared.push({ family, children });
      return children;
    };
    return { size, parent: parents[family], declare };
  });
  return { parents, families, declared, order: () => declared.map(({ family }) => family) };
}

describe("declaring by turns", () => {
  it("declares families as a whole, and no further one while there is no room", async () => {
    const { parents, families, declared, order } = world([3, 3, 3]);
    const all = declaredByTurns(families, 4);
    for (const parent of parents) parent.answer();
    await nextMoment();
    expect(order(), "the second one is let in while there is any room").to.deep.equal([0, 1]);
    for (const child of declared[0]?.children.slice(0, 2) ?? []) child.answer();
    await nextMoment();
    expect(order()).to.deep.equal([0, 1]);
    declared[0]?.children[2]?.answer();
    await nextMoment();
    expect(order()).to.deep.equal([0, 1, 2]);
    await all;
  });

  it("declares a family that is larger than the room", async () => {
    const { parents, families, order } = world([50]);
    const all = declaredByTurns(families, 4);
    parents[0]?.answer();
    await all;
    expect(order()).to.deep.equal([0]);
  });

  it("lets nobody wait for a parent that comes late or never", async () => {
    const { parents, families, declared, order } = world([4, 4, 4]);
    void declaredByTurns(families, 4);
    parents[2]?.answer();
    await nextMoment();
    parents[1]?.answer();
    await nextMoment();
    expect(order()).to.deep.equal([2]);
    for (const child of declared[0]?.children ?? []) child.answer();
    await nextMoment();
    expect(order()).to.deep.equal([2, 1]);
  });

  it("fails a program that ends before everything is declared, since the engine would delete the rest", () => {
    const code = `const { declaredByTurns } = require("./dist/sdk/by-turns.js");
      const never = { urn: { apply() {} } };
      declaredByTurns([{ size: 1, parent: PARENT, declare: () => [never] }]);`;
    const run = (parent: string) =>
      spawnSync(process.execPath, ["-e", code.replace("PARENT", parent)], { cwd: ROOT }).status;
    expect(run("never"), "an ad group that no answer came for").to.equal(1);
    expect(run("undefined"), "all declared").to.equal(0);
  });
});
