import * as pulumi from "@pulumi/pulumi";
import type { Operations } from "../provider/adapters/operations.js";
import type { Values } from "../provider/definitions/index.js";
import type { Adapter } from "./resource.js";

/** The arguments of a function where they may still be outputs. */
export type Inputs<Args> = { readonly [name in keyof Args]: pulumi.Input<Args[name]> };

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
 * A function that looks something up through one adapter or the other. The dynamic one answers in this process, with the
 * settings of the project; where `options` name a provider, that provider is asked.
 */
export const lookUp =
  <Args extends object, Result>(name: string, adapter: Adapter) =>
  (args: Args, options: pulumi.InvokeOptions = {}): Promise<Result> => {
    const token = `tiktok:index:${name}`;
    return adapter === "native" || namesProvider(token, options)
      ? pulumi.runtime.invoke(token, args as pulumi.Inputs, options)
      : (invokeHere(name, args as Values) as Promise<Result>);
  };

/** The same where arguments are outputs of resources: it runs once they are known. */
export const lookUpOutput =
  <Args extends object, Result>(name: string, adapter: Adapter) =>
  (args: Inputs<Args>, options?: pulumi.InvokeOptions): pulumi.Output<Result> =>
    (pulumi.output(args) as pulumi.Output<unknown>).apply((known) =>
      lookUp<Args, Result>(name, adapter)(known as Args, options),
    ) as pulumi.Output<Result>;
