import { expect } from "chai";
import { PulumiStates, type RunPulumi } from "../../provider/adapters/stack-states.js";
import { resourceOf } from "../../provider/resources/index.js";
import { rejection } from "../support/world.js";

const exported = (stack: string, ids: Readonly<Record<string, string>>): string =>
  JSON.stringify({
    version: 3,
    deployment: {
      resources: [
        { urn: `urn:pulumi:${stack}::ads::pulumi:pulumi:Stack::ads-${stack}`, type: "pulumi:pulumi:Stack" },
        ...Object.entries(ids).map(([name, id]) => ({
          urn: `urn:pulumi:${stack}::ads::pulumi-nodejs:dynamic/tiktok:Ad::${name}`,
          type: "pulumi-nodejs:dynamic/tiktok:Ad",
          id,
        })),
      ],
    },
  });

/** Pulumi with these stacks; says what it was run with. */
function pulumi(stacks: Readonly<Record<string, string | Error>>, listed = Object.keys(stacks)) {
  const ran: string[] = [];
  const run: RunPulumi = async (args) => {
    ran.push(args.join(" "));
    if (args[1] === "ls") return JSON.stringify(listed.map((name) => ({ name })));
    const answer = stacks[args.at(-1) ?? ""];
    if (answer === undefined || answer instanceof Error) throw answer ?? new Error("no such stack");
    return answer;
  };
  return { run, ran };
}

const ad = resourceOf("Ad");

describe("the states of a project's stacks", () => {
  it("tell which stack has an object, whichever adapter created it, and each state is read once", async () => {
    const { run, ran } = pulumi({ dev: exported("dev", { clip: "1" }), prod: exported("prod", { hero: "2" }) });
    const states = new PulumiStates(run, async () => "urn:pulumi:dev::ads");
    expect(await states.holderOf(ad, "1")).to.deep.equal({
      stack: "urn:pulumi:dev::ads",
      urn: "urn:pulumi:dev::ads::pulumi-nodejs:dynamic/tiktok:Ad::clip",
    });
    expect((await states.holderOf(ad, "2"))?.stack).to.equal("urn:pulumi:prod::ads");
    expect(await states.holderOf(ad, "3")).to.equal(undefined);
    expect(await states.holderOf(resourceOf("AdGroup"), "1")).to.equal(undefined);
    expect(ran).to.deep.equal(["stack ls --json", "stack export --stack dev", "stack export --stack prod"]);
  });

  it("tell what came into the current stack, and no other, after the engine of this run began", async () => {
    const began = Date.parse("2026-11-27T00:00:00Z");
    const made = (stack: string, created: string): string =>
      exported(stack, { clip: stack }).replace('"id"', `"created":"${created}","id"`);
    const isNewer = async (created: string, stack = "dev"): Promise<boolean | undefined> => {
      const { run } = pulumi({ dev: made("dev", created), prod: made("prod", created) });
      return (
        await new PulumiStates(
          run,
          async () => "urn:pulumi:dev::ads",
          () => began,
        ).holderOf(ad, stack)
      )?.isNewer;
    };
    expect(await isNewer("2026-11-27T00:00:00.5Z")).to.equal(true);
    expect(await isNewer("2026-11-26T23:59:59Z")).to.equal(undefined);
    expect(await isNewer("2026-11-27T00:00:00.5Z", "prod")).to.equal(undefined);
    expect(await isNewer("")).to.equal(undefined);
  });

  it("do not have what a program only looks up", async () => {
    const state = exported("dev", { clip: "1" }).replace('"id"', '"external":true,"id"');
    const states = new PulumiStates(pulumi({ dev: state }).run, async () => "urn:pulumi:dev::ads");
    expect([await states.holderOf(ad, "1"), await states.own()]).to.deep.equal([undefined, []]);
  });

  it("include the current stack, even where the list does not name it", async () => {
    const { run } = pulumi({ dev: exported("dev", { clip: "1" }) }, []);
    expect((await new PulumiStates(run, async () => "urn:pulumi:dev::ads").holderOf(ad, "1"))?.urn).to.include("clip");
  });

  it("do not claim that no stack has an object when one state cannot be read, and are read again the next time", async () => {
    const stacks: Record<string, string | Error> = { dev: exported("dev", {}), prod: new Error("no access to prod") };
    const states = new PulumiStates(pulumi(stacks).run, async () => undefined);
    expect((await rejection(states.holderOf(ad, "1"))).message).to.equal("no access to prod");
    stacks.prod = exported("prod", { clip: "1" });
    expect((await states.holderOf(ad, "1"))?.stack).to.equal("urn:pulumi:prod::ads");
  });
});
