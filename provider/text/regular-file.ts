/** Reads files that people name: regular ones only, since a pipe or a device would wait or never end. */

import { appendFileSync, closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { errorCode } from "./shape.js";

/** An existing path that is not a regular file. */
export class NotRegular extends Error {
  constructor(path: string) {
    super(`${path} is not a regular file.`);
    this.name = "NotRegular";
  }
}

/** Maximum size of a file that is read. Bytes. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Opens without blocking on the other end of a pipe, works, and closes. */
function withRegular<T>(path: string, flags: number, work: (file: number, size: number) => T): T {
  let file: number;
  try {
    file = openSync(path, flags, 0o600);
  } catch (error) {
    // What is no file to begin with: a pipe without a reader, a socket, a device without a driver, a folder.
    if (["ENXIO", "ENODEV", "EISDIR"].includes(errorCode(error) ?? "")) throw new NotRegular(path);
    throw error;
  }
  try {
    const stats = fstatSync(file);
    if (!stats.isFile()) throw new NotRegular(path);
    return work(file, stats.size);
  } finally {
    closeSync(file);
  }
}

/**
 * The content of a regular file; links are followed. Throws NotRegular for pipes, sockets, devices and folders, and what
 * the operating system reports another error (`ENOENT` when there is none). Never waits for a writer.
 */
export function readRegular(path: string, mostBytes: number = MOST_BYTES): Buffer {
  return withRegular(path, constants.O_RDONLY | constants.O_NONBLOCK, (file, size) => {
    if (size > mostBytes) throw new Error(`${path} has ${Math.ceil(size / 1024 / 1024)} MB, which is too large.`);
    return readFileSync(file);
  });
}

/** The same as text in UTF-8, without a byte order mark. */
export const readRegularText = (path: string, mostBytes?: number): string =>
  readRegular(path, mostBytes)
    .toString("utf8")
    .replace(/^\uFEFF/, "");

/** Appends to a regular file that only this user can read (0600), and creates it when missing. Throws NotRegular. */
export function appendRegular(path: string, text: string): void {
  const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | constants.O_NONBLOCK;
  withRegular(path, flags, (file) => appendFileSync(file, text));
}
