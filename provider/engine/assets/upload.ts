import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Client } from "../../http/client.js";
import { TikTokError } from "../../http/errors.js";
import { type FormData, newForm } from "../../http/transport.js";

/** A local file on its way into the asset library. Sizes in bytes. */
export interface FileUpload {
  readonly advertiserId: string;
  readonly kind: "video" | "image";
  /** `/file/video/ad/upload/`. */
  readonly path: string;
  readonly part: string;
  readonly signatureField: string;
  /** The very file that was checked: content is read from here and nowhere else. */
  readonly file: FileHandle;
  readonly size: number;
  /** MD5 of the content as it was checked. */
  readonly signature: string;
  readonly name: string;
  readonly oneShotBytes: number;
  /** What it is, for logs. */
  readonly about: readonly string[];
}

/** How far an upload is. Bytes. */
export type OnProgress = (sent: number, total: number) => void;

/** Time for the bytes to travel at 256 KiB a second, and a minute for TikTok to think. */
const timeFor = (bytes: number): number => 60_000 + Math.ceil(bytes / 262_144) * 1_000;

/** The reply row of the asset. */
export type Asset = Record<string, unknown>;

async function oneShot(client: Client, upload: FileUpload): Promise<Asset> {
  const { signature } = await md5Of(upload.file, { start: 0, end: upload.size });
  if (signature !== upload.signature) throw changed(upload);
  const form = (): FormData => {
    const parts = newForm();
    parts.set("advertiser_id", upload.advertiserId);
    parts.set("upload_type", "UPLOAD_BY_FILE");
    parts.set("file_name", upload.name);
    parts.set(upload.signatureField, upload.signature);
    parts.set(upload.part, new FilePart(upload, { start: 0, end: upload.size }));
    return parts;
  };
  const { data } = await client.call({
    method: "POST",
    path: upload.path,
    kind: "create",
    form,
    timeoutMs: timeFor(upload.size),
    about: upload.about,
  });
  return data;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A range of an open file as a part of a form: read while it travels, so that memory holds pieces of it and never the whole. */
class FilePart extends File {
  constructor(
    private readonly upload: Pick<FileUpload, "file" | "name">,
    private readonly range: Range,
  ) {
    super([], upload.name);
    // A File knows the length of what it was made of; this one is made of nothing.
    Object.defineProperty(this, "size", { value: range.end - range.start });
  }

  override stream(): ReturnType<File["stream"]> {
    const { file } = this.upload;
    const { end } = this.range;
    let at = this.range.start;
    return new ReadableStream<Uint8Array<ArrayBuffer>>({
      async pull(controller) {
        const wanted = Math.min(READ_BYTES, end - at);
        const { bytesRead, buffer } = await file.read(new Uint8Array(wanted), 0, wanted, at);
        // A file that became shorter: the length that was announced is not reached, and the call fails.
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        at += bytesRead;
        if (at >= end || bytesRead === 0) controller.close();
      },
    });
  }
}

function rangeOf(data: Record<string, unknown>, size: number): Range {
  const [start, end] = [Number(data.start_offset), Number(data.end_offset)];
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= size)
    return { start, end };
  throw oddRange(`TikTok asked for the bytes ${start} to ${end} of a file of ${size}`);
}

/** Nothing is in the library before the last call of an upload, so an odd range leaves nothing open. */
const oddRange = (message: string): TikTokError =>
  new TikTokError({ kind: "unknown", message, operation: "POST /file/transfer/upload/", ran: "no", retry: false });

const READ_BYTES = 1024 * 1024;

async function md5Of(file: FileHandle, { start, end }: Range): Promise<{ signature: string; bytes: number }> {
  const hash = createHash("md5");
  const buffer = new Uint8Array(READ_BYTES);
  let at = start;
  while (at < end) {
    const { bytesRead } = await file.read(buffer, 0, Math.min(READ_BYTES, end - at), at);
    if (bytesRead === 0) break;
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
  return { signature: hash.digest("hex"), bytes: at - start };
}

/** Sends one chunk; a cut connection sends the same range again, since the server counts what it acknowledged. */
async function transfer(client: Client, upload: FileUpload, uploadId: string, range: Range): Promise<Range> {
  const length = range.end - range.start;
  const { signature, bytes } = await md5Of(upload.file, range);
  if (bytes !== length) throw changed(upload);
  const form = (): FormData => {
    const parts = newForm();
    parts.set("advertiser_id", upload.advertiserId);
    parts.set("upload_id", uploadId);
    parts.set("signature", signature);
    parts.set("start_offset", String(range.start));
    parts.set("file", new FilePart(upload, range));
    return parts;
  };
  const { data } = await client.call({
    method: "POST",
    path: "/file/transfer/upload/",
    kind: "write",
    form,
    timeoutMs: timeFor(length),
    about: upload.about,
  });
  return rangeOf(data, upload.size);
}

/** The file is not the one that was checked: reported before the library has it. */
const changed = (upload: FileUpload): Error =>
  new Error(`the file ${upload.name} changed after it was checked. Run pulumi up again, with the final file.`);

/** Most ranges of one upload beyond those that its size needs: a server may ask for a range again a few times. */
const SPARE_RANGES = 10;

/**
 * Sends the ranges that the server dictates, which come one after another; a range may be asked for again. Ends where the
 * server reports that it has all. Throws where the offsets do not get there.
 */
async function transferAll(
  client: Client,
  upload: FileUpload,
  uploadId: string,
  first: Range,
  onProgress: OnProgress,
): Promise<void> {
  let range = first;
  const most = Math.ceil(upload.size / Math.max(1, first.end - first.start)) + SPARE_RANGES;
  let repeated = 0;
  for (let sent = 0; range.start < range.end; sent++) {
    const next = await transfer(client, upload, uploadId, range);
    repeated = next.start <= range.start ? repeated + 1 : 0;
    if (repeated > MOST_REPEATS || sent >= most)
      throw oddRange(`TikTok asks for the bytes from ${next.start} of ${upload.size} again and again`);
    range = next;
    onProgress(range.start, upload.size);
  }
}

/** How often in a row the same bytes, or earlier ones, may be asked for. */
const MOST_REPEATS = 3;

/** File repository (reference 4.3): start, transfer the ranges that the server dictates, finish, bind by file id. */
async function chunked(client: Client, upload: FileUpload, onProgress: OnProgress): Promise<Asset> {
  const { advertiserId, size, kind, name, about } = upload;
  const started = await client.call({
    method: "POST",
    path: "/file/start/upload/",
    kind: "write",
    body: { advertiser_id: advertiserId, size, content_type: kind, name },
    about,
  });
  const uploadId = String(started.data.upload_id);
  await transferAll(client, upload, uploadId, rangeOf(started.data, size), onProgress);
  // Each chunk was as it was read; that all of them are still the content that was checked is known now.
  const { signature } = await md5Of(upload.file, { start: 0, end: size });
  if (signature !== upload.signature) throw changed(upload);
  const finished = await client.call({
    method: "POST",
    path: "/file/finish/upload/",
    kind: "write",
    body: { advertiser_id: advertiserId, upload_id: uploadId },
    about,
  });
  const body = {
    advertiser_id: advertiserId,
    upload_type: "UPLOAD_BY_FILE_ID",
    file_id: finished.data.file_id,
    file_name: name,
    [upload.signatureField]: upload.signature,
  };
  const { data } = await client.call({
    method: "POST",
    path: upload.path,
    kind: "create",
    body,
    timeoutMs: 60_000,
    about,
  });
  return data;
}

/** Uploads a file: in one call up to the one-shot limit, in chunks beyond. Memory is bounded by what is on the wire. */
export function uploadFile(client: Client, upload: FileUpload, onProgress: OnProgress): Promise<Asset> {
  return upload.size <= upload.oneShotBytes ? oneShot(client, upload) : chunked(client, upload, onProgress);
}
