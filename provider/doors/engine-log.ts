import type { Log } from "../lifecycle/index.js";

const SEVERITY = { info: 1, warning: 2 } as const;

/**
 * Writes to the engine's log, where the user sees it below the update. `address` is what the engine gives every plugin
 * as its first argument; without it (a test, a program) the log is silent.
 */
export function engineLog(address: string | undefined): Log {
  if (!address) return () => undefined;
  // Loaded here, since only a provider process has an engine to talk to.
  const grpc = require("@grpc/grpc-js") as typeof import("@grpc/grpc-js");
  const { EngineClient } =
    require("@pulumi/pulumi/proto/engine_grpc_pb") as typeof import("@pulumi/pulumi/proto/engine_grpc_pb");
  const { LogRequest } = require("@pulumi/pulumi/proto/engine_pb") as typeof import("@pulumi/pulumi/proto/engine_pb");
  const client = new EngineClient(address, grpc.credentials.createInsecure());
  return (severity, message) => {
    const request = new LogRequest();
    request.setSeverity(SEVERITY[severity]);
    request.setMessage(message);
    // Words that do not arrive must not stop an update.
    client.log(request, () => undefined);
  };
}
