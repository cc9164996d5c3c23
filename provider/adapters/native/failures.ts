import { Metadata, type ServiceError, status } from "@grpc/grpc-js";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { Status } from "@pulumi/pulumi/proto/status_pb";
import { Any } from "google-protobuf/google/protobuf/any_pb";
import { Struct } from "google-protobuf/google/protobuf/struct_pb";
import type { Unfinished } from "../../engine/index.js";
import { messageOf } from "../../text/shape.js";
import { visible } from "../../text/visible.js";
import { valuesToEngine } from "../engine-values.js";

type Failure = Pick<ServiceError, "code" | "details"> & { readonly message: string; readonly metadata?: Metadata };

/** Values as a protobuf struct, which has no word for what is not set. */
export const structOf = (values: Readonly<Record<string, unknown>>): Struct =>
  Struct.fromJavaScript(
    Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
  );

/** Created, but not finished: the engine keeps the id and the properties (pulumi: ErrorResourceInitFailed). */
function unfinished(error: Unfinished): Failure {
  const detail = new protocol.ErrorResourceInitFailed();
  const properties = structOf(valuesToEngine(error.properties));
  detail.setId(error.id);
  detail.setProperties(properties);
  detail.setInputs(properties);
  const message = visible(error.message);
  detail.setReasonsList([message]);
  const any = new Any();
  any.pack(detail.serializeBinary(), "pulumirpc.ErrorResourceInitFailed");
  const answer = new Status();
  answer.setCode(status.UNKNOWN);
  answer.setMessage(message);
  answer.addDetails(any);
  const metadata = new Metadata();
  // gRPC's encoding of structured error details.
  metadata.add("grpc-status-details-bin", Buffer.from(answer.serializeBinary()));
  return { code: status.UNKNOWN, message, details: message, metadata };
}

/** By its name: the class is loaded with the engine, which a plugin that only shows its schema does without. */
const isUnfinished = (error: unknown): error is Unfinished =>
  error instanceof Error && error.name === "Unfinished" && "properties" in error;

/** An error as the engine shows it: the sentence, and no stack. */
export function failureOf(error: unknown): Failure {
  if (isUnfinished(error)) return unfinished(error);
  const message = visible(messageOf(error));
  return { code: status.UNKNOWN, message, details: message };
}
