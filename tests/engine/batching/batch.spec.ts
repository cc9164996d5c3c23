import { expect } from "chai";
import fc from "fast-check";
import { Batcher, dividing, type Schedule } from "../../../provider/engine/batching/batch.js";

/** Time that a test turns by hand. */
function handTurned(): { schedule: Schedule; advance: (ms: number) => void } {
  let now = 0;
  const due: { at: number; work: () => void }[] = [];
  return {
    schedule: (work, ms) => {
      const entry = { at: now + ms, work };
      due.push(entry);
      return () => void due.splice(due.indexOf(entry) >>> 0, 1);
    },
    advance(ms) {
      now += ms;
      for (const entry of due.filter(({ at }) => at <= now)) {
        due.splice(due.indexOf(entry) >>> 0, 1);
        entry.work();
      }
    },
  };
}

describe("a batcher", () => {
  const batcher = (most = 20, mayGrow?: (key: string) => boolean) => {
    const sent: string[][] = [];
    const time = handTurned();
    const one = new Batcher<string, string, string>({
      most,
      run: async (_key, items) => {
        sent.push([...items]);
        return items.map((item) => (item === "bad" ? new Error("bad") : item.toUpperCase()));
      },
      mayGrow,
      schedule: time.schedule,
    });
    return { sent, time, one };
  };

  it("sends a full batch at once, and the rest when nothing more comes", async () => {
    const { sent, time, one } = batcher(2);
    const results = ["a", "b", "c"].map((item) => one.add("k", item));
    expect(sent).to.deep.equal([["a", "b"]]);
    time.advance(49);
    expect(sent).to.have.length(1);
    time.advance(1);
    expect(await Promise.all(results)).to.deep.equal(["A", "B", "C"]);
  });

  it("waits while the engine is busy, but never longer than 3 s", () => {
    const { sent, time, one } = batcher();
    void one.add("k", "a");
    for (let at = 0; at < 2_950; at += 46) {
      time.advance(46);
      one.notifyActivity();
    }
    expect(sent).to.deep.equal([]);
    time.advance(46);
    expect(sent).to.deep.equal([["a"]]);
  });

  it("sends at once what cannot grow any more, also when that becomes known later", () => {
    const growing = new Set(["x", "y"]);
    const { sent, one } = batcher(20, (key) => growing.has(key));
    void one.add("whole", "a");
    void one.add("x", "b");
    void one.add("y", "c");
    expect(sent).to.deep.equal([["a"]]);
    growing.delete("x");
    one.notifyActivity();
    expect(sent).to.deep.equal([["a"], ["b"]]);
  });

  it("sends the fuller half first when everything is idle, so that freed workers can fill the others", () => {
    const { sent, time, one } = batcher();
    for (const [key, count] of [
      ["x", 2],
      ["y", 5],
      ["z", 1],
    ] as const)
      for (let item = 0; item < count; item++) void one.add(key, `${key}${item}`);
    time.advance(50);
    expect(sent.map((items) => items.length)).to.deep.equal([5]);
    void one.add("x", "x2");
    time.advance(50);
    expect(sent.map((items) => items.length)).to.deep.equal([5, 3]);
    time.advance(50);
    expect(sent.map((items) => items.length)).to.deep.equal([5, 3, 1]);
  });

  it("keeps keys separate, and gives each caller its own result or error", async () => {
    const { sent, time, one } = batcher();
    const good = one.add("x", "a");
    const bad = one.add("x", "bad").catch((error: Error) => error.message);
    const other = one.add("y", "b");
    time.advance(50);
    time.advance(50);
    expect(await Promise.all([good, bad, other])).to.deep.equal(["A", "bad", "B"]);
    expect(sent).to.deep.equal([["a", "bad"], ["b"]]);
  });
});

describe("a divided batch", () => {
  const rules = {
    mayDivide: () => true,
    culprit: (error: unknown) => /item (\d+)/.exec(String(error))?.[1] as unknown as number | undefined,
  };

  it("costs the other items of a failing item nothing, in at most 1 + 2·⌈log₂ 20⌉ calls", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 20 }), fc.nat(), async (count, poison) => {
        const items = Array.from({ length: count }, (_one, index) => index);
        const bad = poison % count;
        let calls = 0;
        const results = await dividing(
          items,
          async (some) => {
            calls += 1;
            if (some.includes(bad)) throw new Error("refused");
            return some.map((item) => item * 10);
          },
          { ...rules, culprit: () => undefined },
        );
        expect(results.map((result) => (result instanceof Error ? "error" : result))).to.deep.equal(
          items.map((item) => (item === bad ? "error" : item * 10)),
        );
        expect(calls).to.be.at.most(1 + 2 * Math.ceil(Math.log2(20)));
      }),
    );
  });

  it("sends the rest again at once when the refusal names the item", async () => {
    const sent: number[][] = [];
    const results = await dividing(
      [0, 1, 2, 3, 4],
      async (some) => {
        sent.push([...some]);
        const at = some.findIndex((item) => item === 1 || item === 3);
        if (at >= 0) throw new Error(`item ${at}`);
        return some;
      },
      { mayDivide: () => true, culprit: (error) => Number(/item (\d+)/.exec(String(error))?.[1]) },
    );
    expect(sent).to.deep.equal([
      [0, 1, 2, 3, 4],
      [0, 2, 3, 4],
      [0, 2, 4],
    ]);
    expect(results.map((result) => result instanceof Error)).to.deep.equal([false, true, false, true, false]);
  });

  it("gives every caller an error that no item caused, without another call", async () => {
    let calls = 0;
    const results = await dividing([1, 2], async () => Promise.reject(new Error(`down ${++calls}`)), {
      ...rules,
      mayDivide: () => false,
    });
    expect(results.map(String)).to.deep.equal(["Error: down 1", "Error: down 1"]);
  });
});
