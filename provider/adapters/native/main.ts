/**
 * The native adapter: `pulumi-resource-tiktok`, a gRPC server on Pulumi's own stubs. Prints its port, as every Pulumi plugin
 * does. Bundled into one file for releases, so it starts fast; see toolchain/bundle.mjs.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { addProvider } from "./service.js";

/** Maximum message size: a schema, or a config with thousands of ads. Bytes. */
const MOST_BYTES = 400 * 1024 * 1024;

/** The folder that contains package.json and schema/: set by the launcher next to them. */
export function serve(folder: string, args: readonly string[]): void {
  const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
  const server = new Server({
    "grpc.max_receive_message_length": MOST_BYTES,
    "grpc.max_send_message_length": MOST_BYTES,
  });
  const engineAddress = args.find((one) => !one.startsWith("-"));
  addProvider(server, { version, schemaFile: join(folder, "schema", "schema.json"), engineAddress });
  server.bindAsync("127.0.0.1:0", ServerCredentials.createInsecure(), (error, port) => {
    if (error) {
      process.stderr.write(`pulumi-resource-tiktok cannot open a port: ${error.message}\n`);
      process.exit(1);
    }
    process.stdout.write(`${port}\n`);
  });
}
