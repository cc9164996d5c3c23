import * as pulumi from "@pulumi/pulumi";
import type { Operations } from "../provider/adapters/operations.js";
import type { Values } from "../provider/definitions/index.js";
import { isMocked } from "./hints.js";
import type { Adapter } from "./resource.js";

let operations: Promise<Operations> | undefined;

/** Without a plugin the program asks by itself; loaded only when a program does so. */
async function ownOperations(): Promise<Operations> {
  const [{ Operations }, { engineAt }] = await Promise.all([
    import("../provider/adapters/operations.js"),
    import("../provider/adapters/engine.js"),
  ]);
  const made = new Operations(engineAt(undefined), process.cwd());
  const config = new pulumi.Config("tiktok");
  made.configure((key) => config.get(key.replace(/^tiktok:/, "")));
  return made;
}

async function invokeHere(name: string, args: Values): Promise<unknown> {
  operations ??= ownOperations();
  const { functions } = await import("../provider/functions/index.js");
  const definition = functions.find((one) => one.name === name);
  if (!definition) throw new Error(`there is no function ${name}`);
  const answer = await (await operations).lookUp(definition, args);
  if ("result" in answer) return answer.result;
  throw new pulumi.RunError(answer.faults.map(({ reason }) => `${name}: ${reason}`).join("\n"));
}

/** Whether the call is meant for a provider of its own: its account and token are the plugin's business. */
const namesProvider = (token: string, { provider, parent }: pulumi.InvokeOptions): boolean =>
  (provider ?? parent?.getProvider(token)) !== undefined;

/**
 * Runs a function that looks something up, through one adapter or the other. The dynamic one answers in this process, with the
 * settings of the project; where `options` name a provider, that provider is asked.
 */
export function lookUp<Result>(
  name: string,
  adapter: Adapter,
  args: object = {},
  options: pulumi.InvokeOptions = {},
): Promise<Result> {
  const token = `tiktok:index:${name}`;
  const asked: Values = { ...args };
  return adapter === "native" || isMocked() || namesProvider(token, options)
    ? pulumi.runtime.invoke(token, asked, options)
    : // Types of results are generated of the definition that answers; Pulumi's own invoke takes them for granted as well.
      (invokeHere(name, asked) as Promise<Result>);
}

const resourcesIn = (found: unknown): pulumi.Resource[] =>
  [found].flat().filter((one) => pulumi.Resource.isInstance(one));

/** Settles once everything is done that an invoke depends on. */
function done({ dependsOn = [] }: pulumi.InvokeOutputOptions): pulumi.Output<unknown> {
  return pulumi.output(dependsOn).apply((found) => pulumi.all(resourcesIn(found).map(({ urn }) => urn)));
}

/** The same where arguments are outputs of resources: it runs once they are known. */
export function lookUpOutput<Result>(
  name: string,
  adapter: Adapter,
  args: object = {},
  options: pulumi.InvokeOutputOptions = {},
): pulumi.Output<Result> {
  const { dependsOn: _awaited, ...rest } = options;
  return pulumi
    .all([pulumi.output(args), done(options)])
    .apply(([known]) => lookUp<Result>(name, adapter, known, rest));
}
