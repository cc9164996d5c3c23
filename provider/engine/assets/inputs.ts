import { basename, extname } from "node:path";
import { type Fault, type Resource, UNKNOWN, type UploadOperation, type Values } from "../../definitions/index.js";
import type { MediaFacts } from "../../local-state/media-cache.js";

/** The result of inspecting a local file: MD5 of its content, or what is wrong with it (sentences without property). */
export type Inspection =
  | { readonly signature: string; readonly facts?: MediaFacts }
  | { readonly faults: readonly string[] };

/**
 * Inspects the file behind a source: whether it is a regular file inside the project, and a video or image that TikTok
 * accepts.
 */
export type InspectAsset = (kind: "video" | "image", source: string) => Promise<Inspection>;

/** A unique and stable library name: names are unique in an account, but file names are not (reference 11.3). */
function libraryName(source: string, signature: string): string {
  const extension = extname(source);
  const stem = basename(source, extension).slice(0, 100 - extension.length - 9);
  return `${stem}-${signature.slice(0, 8)}${extension}`;
}

/** The source of an asset that is already in the account's library, without a local file. */
export const IN_LIBRARY = "library";

/** Without a file only the signature identifies the content. */
function libraryFaults({ signature }: Values): Fault[] {
  if (signature !== undefined) return [];
  const reason = `signature is required when source is "${IN_LIBRARY}", because it identifies the content. pulumi import writes both; for a new asset set source to the file.`;
  return [{ property: "signature", reason }];
}

function nameOfUrl(source: string): string {
  return basename(new URL(source).pathname).slice(-100) || "file";
}

/** Inputs with what their file tells, or what is wrong with it. */
interface Inspected {
  readonly inputs: Values;
  readonly faults: readonly Fault[];
}

/**
 * Adds signature and name to the inputs of a video or image. A program that sets a signature has it compared. Undefined for
 * what is no file.
 */
export async function inspectedInputs(
  { operations: { create } }: Resource,
  inputs: Values,
  inspect: InspectAsset,
): Promise<Inspected | undefined> {
  return create.by === "upload" ? inspectedFile(create, inputs, inspect) : undefined;
}

async function inspectedFile(upload: UploadOperation, inputs: Values, inspect: InspectAsset): Promise<Inspected> {
  const source = inputs.source;
  if (source === UNKNOWN || typeof source !== "string") return { inputs, faults: [] };
  if (source === IN_LIBRARY) return { inputs, faults: libraryFaults(inputs) };
  if (/^https:/i.test(source)) return { inputs: { ...inputs, name: inputs.name ?? nameOfUrl(source) }, faults: [] };
  const found = await inspect(upload.kind, source);
  if ("faults" in found) return { inputs, faults: found.faults.map((reason) => ({ property: "source", reason })) };
  const { signature } = found;
  if (inputs.signature !== undefined && inputs.signature !== UNKNOWN && inputs.signature !== signature) {
    const reason = `signature "${String(inputs.signature)}" does not match ${source}, whose signature is "${signature}".`;
    return { inputs, faults: [{ property: "signature", reason }] };
  }
  return { inputs: { ...inputs, signature, name: inputs.name ?? libraryName(source, signature) }, faults: [] };
}
