import type { Log } from "../engine/index.js";
import { visible } from "../text/visible.js";

const SEVERITY = { info: 1, warning: 2 } as const;

/** Stack and project of a URN: `urn:pulumi:dev::ads`. */
export const stackOf = (urn: string | undefined): string | undefined => urn?.split("::").slice(0, 2).join("::");

/** What a provider process may ask and tell the engine. */
export interface Engine {
  /** Where it is; all processes of one run are given the same. */
  readonly address?: string;
  readonly log: Log;
  /** URN of the stack's root, which names project and stack; nothing when the engine does not know it. */
  rootUrn(): Promise<string | undefined>;
}

/**
 * The engine behind `address`, which it gives every plugin as its first argument. Without one (a test, a program) words go
 * nowhere and there is no stack.
 */
export function engineAt(address: string | undefined): Engine {
  if (!address) return { log: () => undefined, rootUrn: async () => undefined };
  // Loaded here, since only a provider process has an engine to talk to.
  const grpc = require("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
  const { EngineClient } =
    require("@pulumi/pulumi/proto/engine_grpc_pb") as typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
  const { LogRequest, GetRootResourceRequest } =
    require("@pulumi/pulumi/proto/engine_pb") as typeof import("@pulumi/pulumi/proto/engine_pb");
  const client = new EngineClient(address, grpc.credentials.createInsecure());
  return {
    address,
    log(severity, message) {
      const request = new LogRequest();
      request.setSeverity(SEVERITY[severity]);
      request.setMessage(visible(message));
      // Words that do not arrive must not stop an update.
      client.log(request, () => undefined);
    },
    rootUrn: () =>
      new Promise((resolve) => {
        client.getRootResource(new GetRootResourceRequest(), (_error, answer) =>
          resolve(answer?.getUrn() || undefined),
        );
      }),
  };
}
