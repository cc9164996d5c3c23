/** A provider that does nothing, in the cheapest form: a constant line instead of a serialized closure. */
import { randomUUID } from "node:crypto";
import * as pulumi from "@pulumi/pulumi";

/** What the constant line loads. */
export const handler = {
  async create(inputs: Record<string, unknown>) {
    return { id: randomUUID(), outs: inputs };
  },
};

/** Declares one resource of it. */
export class Nothing extends pulumi.CustomResource {
  constructor(name: string, args: Record<string, unknown>) {
    const code = `exports.handler=()=>require(${JSON.stringify(__filename)}).handler`;
    super("pulumi-nodejs:dynamic/bench:Nothing", name, { ...args, __provider: code });
  }
}
