import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { SEED } from "../../emulator/index.js";
import { exampleText } from "../../provider/codegen/example.js";
import { inspectAsset } from "../../provider/engine/assets/media/inspect.js";
import { check } from "../../provider/engine/index.js";
import { resources } from "../../provider/resources/index.js";
import { ROOT } from "../support/world.js";

/** Ids in place of references. */
const resolved = (value: unknown): unknown =>
  Array.isArray(value) ? value.map(resolved) : typeof value === "string" && value.startsWith("@") ? "1" : value;

describe("examples of the definitions", () => {
  for (const resource of resources) {
    it(`are accepted by Check: ${resource.title}`, async () => {
      const inputs = Object.fromEntries(
        Object.entries(resource.example).map(([name, value]) => [name, resolved(value)]),
      );
      const inspect = (kind: "video" | "image", source: string) => inspectAsset(join(ROOT, "examples"), kind, source);
      const { faults } = await check(resource, inputs, undefined, { advertiserId: SEED.advertiser, inspect });
      expect(faults).to.deep.equal([]);
    });

    it(`are valid YAML, with references as Pulumi writes them: ${resource.title}`, () => {
      const text = /```yaml\n([\s\S]*?)```/.exec(exampleText(resource))?.[1] ?? "";
      const { resources: made } = parse(text) as { resources: Record<string, { type: string }> };
      expect(Object.values(made).map(({ type }) => type)).to.deep.equal([`tiktok:${resource.title}`]);
      expect(text).not.to.include("@");
    });
  }
});
