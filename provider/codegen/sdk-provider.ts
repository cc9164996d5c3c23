/** Generates the class of an explicit provider from the settings. Pure. */
import type { SettingDoc } from "../config/settings.js";
import { comment } from "./comment.js";

const NOTICE = "// Generated from provider/config/settings.ts by `npm run generate`. Do not edit.\n";

/** The file of the native adapter's provider class. */
export function sdkProvider(settings: Readonly<Record<string, SettingDoc>>): string {
  const all = Object.entries(settings);
  const args = all.map(
    ([name, { doc, environment }]) =>
      `${comment(`${doc} Default: the environment variable ${environment}.`, "  ")}  ${name}?: pulumi.Input<string>;\n`,
  );
  const secrets = all.filter(([, { secret }]) => secret).map(([name]) => `      ${name}: secret(args.${name}),\n`);
  return `${NOTICE}import * as pulumi from "@pulumi/pulumi";
import { isOfType } from "./is-of-type.js";

const secret = (value: pulumi.Input<string> | undefined): pulumi.Output<string> | undefined =>
  value === undefined ? undefined : pulumi.secret(value);

/** The set of arguments for constructing a Provider resource. */
export interface ProviderArgs {
${args.join("")}}

/**
 * The native adapter with its own settings, for programs with several accounts: \`new Campaign(name, args, { provider
 * })\`.
 */
export class Provider extends pulumi.ProviderResource {
  /** @internal */
  static readonly __pulumiType = "tiktok";

  /** Returns true if the given object is an instance of Provider, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Provider {
    return isOfType(obj, \`pulumi:providers:\${Provider.__pulumiType}\`);
  }

  /**
   * Create a Provider resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: ProviderArgs = {}, opts?: pulumi.ResourceOptions) {
    const inputs = {
      ...args,
${secrets.join("")}    };
    super(Provider.__pulumiType, name, inputs, opts);
  }
}
`;
}
