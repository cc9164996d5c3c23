import { createHash } from "node:crypto";
import { openAsBlob } from "node:fs";
import type { FileHandle } from "node:fs/promises";
import type { Client } from "../../http/client.js";
import { oddAnswer, TikTokError } from "../../http/errors.js";
import { FormData } from "../../http/transport.js";

/** A local file on its way into the asset library. Sizes in bytes. */
export interface FileUpload {
  readonly advertiserId: string;
  readonly kind: "video" | "image";
  /** `/file/video/ad/upload/`. */
  readonly path: string;
  readonly part: string;
  readonly signatureField: string;
  readonly file: FileHandle;
  readonly filePath: string;
  readonly size: number;
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
  const blob = await openAsBlob(upload.filePath);
  const form = (): FormData => {
    const parts = new FormData();
    parts.set("advertiser_id", upload.advertiserId);
    parts.set("upload_type", "UPLOAD_BY_FILE");
    parts.set("file_name", upload.name);
    parts.set(upload.signatureField, upload.signature);
    parts.set(upload.part, blob, upload.name);
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

function rangeOf(data: Record<string, unknown>, size: number): Range {
  const [start, end] = [Number(data.start_offset), Number(data.end_offset)];
  if (Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= size)
    return { start, end };
  throw oddAnswer("POST /file/transfer/upload/", `TikTok asked for the bytes ${start} to ${end} of a file of ${size}`);
}

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
 * Sends one chunk; a cut connection sends the same range again, since the server counts what it acknowledged. The chunk
 * is read from the file while it travels, so that memory holds pieces of it and never the whole.
 */
async function transfer(
  client: Client,
  upload: FileUpload,
  blob: Blob,
  uploadId: string,
  range: Range,
): Promise<Range> {
  const length = range.end - range.start;
  const { signature, bytes } = await md5Of(upload.file, range);
  if (bytes !== length) throw changedWhileUploading(upload);
  const form = (): FormData => {
    const parts = new FormData();
    parts.set("advertiser_id", upload.advertiserId);
    parts.set("upload_id", uploadId);
    parts.set("signature", signature);
    parts.set("start_offset", String(range.start));
    parts.set("file", blob.slice(range.start, range.end), upload.name);
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

const changedWhileUploading = (upload: FileUpload): TikTokError =>
  new TikTokError({
    kind: "invalid",
    message: `${upload.name} became shorter while it was uploaded`,
    operation: "POST /file/transfer/upload/",
    ran: "no",
    retry: false,
  });

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
  const blob = await openAsBlob(upload.filePath);
  let range = rangeOf(started.data, size);
  while (range.start < range.end) {
    range = await transfer(client, upload, blob, uploadId, range);
    onProgress(range.start, size);
  }
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
