import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import type { Client } from "../../http/client.js";
import { TikTokError } from "../../http/errors.js";
import { type FormData, newForm } from "../../http/transport.js";

/** A local file to upload to the asset library. Sizes in bytes. */
export interface FileUpload {
  readonly advertiserId: string;
  readonly kind: "video" | "image";
  /** `/file/video/ad/upload/`. */
  readonly path: string;
  readonly part: string;
  readonly signatureField: string;
  /** The very file that was checked: content is read only from here. */
  readonly file: FileHandle;
  readonly size: number;
  /** MD5 of the content when it was checked. */
  readonly signature: string;
  readonly name: string;
  readonly oneShotBytes: number;
  /** Description, for logs. */
  readonly about: readonly string[];
}

/** Progress of an upload. Bytes. */
export type OnProgress = (sent: number, total: number) => void;

/** Time to transfer the bytes at 256 KiB per second, plus a minute for TikTok's processing. */
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

/**
 * A range of an open file as a form part: read while it is sent, so that memory contains pieces of it and never all of
 * it.
 */
class FilePart extends File {
  constructor(
    private readonly upload: Pick<FileUpload, "file" | "name">,
    private readonly range: Range,
  ) {
    super([], upload.name);
    // A File takes its length from its content; this one has none.
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
        // The file became shorter: the announced length is not reached, and the call fails.
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

/** The library is unchanged before the last call of an upload, so an invalid range leaves nothing behind. */
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

/**
 * Sends one chunk; after a broken connection it sends the same range again, since the server counts what it
 * acknowledged.
 */
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

/** The file is not the one that was checked: reported before it enters the library. */
const changed = (upload: FileUpload): Error =>
  new Error(`the file ${upload.name} changed after it was checked. Run pulumi up again, with the final file.`);

/** Maximum number of extra ranges of one upload: a server may request a range again a few times. */
const SPARE_RANGES = 10;

/**
 * Sends the consecutive ranges that the server requests; a range may be requested again. Ends when the server reports
 * that it has all. Throws if the offsets do not get there.
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
      throw oddRange(`TikTok keeps requesting the bytes from ${next.start} of ${upload.size}`);
    range = next;
    onProgress(range.start, upload.size);
  }
}

/** How often in a row the same or earlier bytes may be requested. */
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
  // Each chunk was sent as read; only now is it known whether together they are the content that was checked.
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

/** Uploads a file: in one call up to the one-shot limit, in chunks beyond. Memory is bounded by the data in transit. */
export function uploadFile(client: Client, upload: FileUpload, onProgress: OnProgress): Promise<Asset> {
  return upload.size <= upload.oneShotBytes ? oneShot(client, upload) : chunked(client, upload, onProgress);
}
