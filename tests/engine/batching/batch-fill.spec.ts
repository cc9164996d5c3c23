import { expect } from "chai";
import { BatchFill } from "../../../provider/engine/batching/batch-fill.js";

describe("batches that are sent half empty", () => {
  const filled = (batches: readonly [group: string, items: number][]): string[] => {
    const words: string[] = [];
    const fill = new BatchFill(20, (message) => words.push(message));
    for (const [group, items] of batches) fill.sent("/ad/create/", group, items);
    return words;
  };

  it("are reported once, with a next step", () => {
    const words = filled(Array.from({ length: 10 }, () => ["Ad 1", 2]));
    expect(words).to.deep.equal([
      "Batches were sent half empty, 3 calls more than needed so far: the engine runs too few operations in parallel. Set PULUMI_PARALLEL=64, or run pulumi up --parallel 64.",
    ]);
  });

  it("are not reported for batch groups that are small, or that need several calls", () => {
    expect(
      filled([
        ["Ad 1", 1],
        ["Ad 2", 1],
        ["Ad 3", 1],
        ["Ad 4", 1],
      ]),
    ).to.deep.equal([]);
    expect(
      filled([
        ["Ad 1", 20],
        ["Ad 1", 20],
        ["Ad 1", 20],
        ["Ad 1", 20],
        ["Ad 1", 5],
      ]),
    ).to.deep.equal([]);
  });
});
