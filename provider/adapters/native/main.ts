/**
 * The native adapter: `pulumi-resource-tiktok`, a gRPC server on Pulumi's own stubs. Prints its port, as every Pulumi plugin
 * does. Bundled into one file for releases, so it starts fast; see toolchain/bundle.mjs.
 */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Server, ServerCredentials } from "@grpc/grpc-js";
import { fromJson, isText, shaped } from "../../text/shape.js";
import { addProvider } from "./service.js";

/** Maximum message size: a schema, or a config with thousands of ads. Bytes. */
const MOST_BYTES = 400 * 1024 * 1024;

const hasVersion = shaped({ version: isText });

/** The folder that holds package.json and schema/: given by the launcher, which is there. */
export function serve(folder: string, args: readonly string[]): void {
  const { version } = fromJson(readFileSync(join(folder, "package.json"), "utf8"), hasVersion, "package.json");
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
