import type { Resource, UploadOperation, Values } from "../../definitions/index.js";
import { neverSent } from "../../http/sent.js";
import { messageOf } from "../../text/shape.js";
import type { Made } from "../batching/shared-calls.js";
import type { Created } from "../objects/created.js";
import { called, explain, LifecycleError, subject, Unfinished } from "../objects/errors.js";
import { outputsOf, type Wire } from "../objects/wire.js";
import { findRow } from "../reads/row.js";
import { createOnce, isUnclear, madeOf } from "../recovery/create-once.js";
import { lookupOf } from "../recovery/lookups.js";
import { inPlaceOfTaken, isTakenName } from "../recovery/taken-name.js";
import type { Session } from "../session.js";
import { IN_LIBRARY } from "./inputs.js";
import { localFile, openRegular } from "./media/inspect.js";
import { uploadFile } from "./upload.js";

const MB = 1024 * 1024;
/** TikTok processes in 10 s to 5 min (reference 4.1). */
const FIRST_LOOK_MS = 1_000;
const LONGEST_PAUSE_MS = 20_000;
const PATIENCE_MS = 600_000;

/** A video or image that is being created. */
export interface AssetCreate {
  readonly session: Session;
  readonly resource: Resource;
  readonly upload: UploadOperation;
  readonly inputs: Values;
}

async function uploadLocal({ session, resource, upload, inputs }: AssetCreate): Promise<Wire> {
  if (inputs.source === IN_LIBRARY) {
    throw new LifecycleError(
      `${called(resource, inputs)}: nothing to upload, because source marks it as already in the library. Nothing was created. Import it, or set source to the file.`,
    );
  }
  const found = await localFile(session.projectFolder, String(inputs.source));
  if ("fault" in found) throw neverSent(new Error(found.fault));
  const file = await openRegular(found.path).catch((error: unknown) => {
    throw neverSent(error);
  });
  try {
    const { size } = await file.stat();
    const progress = (sent: number, total: number): void =>
      session.log("info", `${String(inputs.name)}: ${Math.round(sent / MB)} of ${Math.round(total / MB)} MB sent`);
    return await uploadFile(
      session.client,
      {
        advertiserId: String(inputs.advertiserId),
        kind: upload.kind,
        path: upload.path,
        part: upload.part,
        signatureField: upload.signature,
        file,
        size,
        signature: String(inputs.signature),
        name: String(inputs.name),
        oneShotBytes: upload.oneShotBytes,
        about: [subject(session, resource, inputs)],
      },
      progress,
    );
  } finally {
    await file.close();
  }
}

async function uploadByUrl({ session, resource, upload, inputs }: AssetCreate): Promise<Wire> {
  const body = {
    advertiser_id: inputs.advertiserId,
    upload_type: "UPLOAD_BY_URL",
    [upload.url]: inputs.source,
    file_name: inputs.name,
  };
  const { data } = await session.client.call({
    method: "POST",
    path: upload.path,
    kind: "create",
    body,
    timeoutMs: 120_000,
    about: [subject(session, resource, inputs)],
  });
  return data;
}

const isReady = (upload: UploadOperation, row: Wire | undefined): row is Wire =>
  row !== undefined &&
  upload.readyWhen.every((name) => row[name] !== undefined && row[name] !== null && row[name] !== 0);

/** Polls until TikTok has processed the file, with growing pauses. `undefined` if that takes too long. */
async function processed(
  { session, resource, upload, inputs }: AssetCreate,
  id: string,
  first: Wire,
): Promise<Wire | undefined> {
  const { clock } = session.client;
  const started = clock.now();
  let row: Wire | undefined = first;
  for (let pause = FIRST_LOOK_MS; !isReady(upload, row); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    if (clock.now() - started > PATIENCE_MS) return undefined;
    if (pause === FIRST_LOOK_MS * 8)
      session.log("info", `${String(inputs.name)}: waiting for TikTok to process the ${resource.noun}`);
    await clock.sleep(pause);
    row = await findRow(session, resource, id, String(inputs.advertiserId), inputs);
  }
  return row;
}

/** Library names are unique: the old asset is renamed for its replacement, which does not exist yet. */
async function freeName(
  session: Session,
  resource: Resource,
  inputs: Values,
  old = session.known.holderOf(resource, inputs),
): Promise<void> {
  const rename = resource.operations.update;
  if (old === undefined || !rename) return;
  const name = `${String(inputs.name).slice(0, 80)} (replaced)`;
  const body = { advertiser_id: inputs.advertiserId, [resource.wireId]: old, file_name: name };
  const about = [subject(session, resource, inputs)];
  await session.shared.write(resource.operations.read.path, { path: rename.path, kind: "write", body, about });
}

/**
 * A video or image whose key was renamed in the program is created again under the old one's name. The old one is
 * renamed, as for a replacement, and deleted at the end of the run. One that this run has seen keeps its name, unless
 * the engine has already reported that its resource gets another file: it may process the new key of a file first.
 */
async function stepsAside({ session, resource, inputs }: AssetCreate, error: unknown): Promise<boolean> {
  if (!isTakenName(error)) return false;
  const row = await lookupOf(resource)
    .ofName(session, resource, inputs)
    .catch(() => undefined);
  const id = row && String(row[resource.wireId]);
  if (id === undefined || session.known.isMade(id)) return false;
  if (session.known.holderOf(resource, inputs) === id) {
    await freeName(session, resource, inputs, id);
    return true;
  }
  if (session.known.has(id)) return false;
  const holder = await session.states.holderOf(resource, id).catch(() => undefined);
  const stack = await session.stack();
  if (holder === undefined || holder.stack !== stack) return false;
  await freeName(session, resource, inputs, id);
  return true;
}

function explainUpload(resource: Resource, inputs: Values, error: unknown): Error {
  const holds = isUnclear(error) ? "It may or may not be in the library; no ad uses it." : "Nothing was uploaded.";
  return explain(resource, inputs, error, holds);
}

/** Creates a video or image: uploads it, then waits until TikTok has processed it. */
export async function createAsset(
  session: Session,
  resource: Resource,
  upload: UploadOperation,
  inputs: Values,
): Promise<Created> {
  const asset = { session, resource, upload, inputs };
  const byUrl = /^https:/i.test(String(inputs.source));
  const send = byUrl ? uploadByUrl : uploadLocal;
  // TikTok may change the name of a file, never its content.
  const identity = byUrl ? { file_name: inputs.name } : { signature: inputs.signature };
  session.shared.sentCreates.add(upload.path, identity);
  let made: Made;
  try {
    await freeName(session, resource, inputs);
    // Names are unique in a library, so TikTok itself refuses a second upload of the same asset (reference 11.3).
    made = await createOnce({
      session,
      resource,
      inputs,
      guarded: true,
      send: async (allowed) => {
        await allowed().catch((error: unknown) => {
          throw neverSent(error);
        });
        const row = await send(asset).catch(async (error: unknown) => {
          if (!(await stepsAside(asset, error))) throw error;
          return send(asset);
        });
        session.shared.sentCreates.refuseOther(upload.path, identity, row);
        return madeOf(resource, upload.path, row);
      },
      refused: (error) => inPlaceOfTaken(session, resource, inputs, error),
    });
  } catch (error) {
    throw explainUpload(resource, inputs, error);
  }
  return { id: made.id, outputs: await finishAsset(asset, made.id, made.row) };
}

/** An upload that was left unfinished has no size yet: the wait continues where it broke off. Other objects are as they are. */
export async function finished(
  session: Session,
  resource: Resource,
  inputs: Values,
  made: { readonly id: string; readonly outputs: Values },
): Promise<Values> {
  const { create } = resource.operations;
  return create.by === "upload" && made.outputs.width === undefined
    ? finishAsset({ session, resource, upload: create, inputs }, made.id, {})
    : made.outputs;
}

/** Waits for an uploaded asset; what TikTok has not processed in time stays in the stack as unfinished. */
async function finishAsset(asset: AssetCreate, id: string, first: Wire): Promise<Values> {
  const { resource, inputs } = asset;
  const waited = await processed(asset, id, first).catch((error: unknown) => messageOf(error));
  if (typeof waited === "object") return { ...inputs, ...outputsOf(resource, waited) };
  const why = waited ?? "TikTok had not processed it after 10 minutes.";
  throw new Unfinished(
    `${called(resource, inputs)}: uploaded as ${id}, but ${why} It is in the stack as unfinished; the next pulumi up continues it and uploads nothing again.`,
    id,
    { ...inputs },
  );
}
