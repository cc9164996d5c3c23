/**
 * The provider, as Pulumi's dynamic provider host loads it. It is in the state of every resource and never changes:
 * a line that requires the installed package, so no code is serialized and no release touches a state (design.md 2).
 */
export const providerCode = (title: string): string => `exports.handler=()=>require("pulumi-tiktok/dynamic").${title}`;
