import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { type FileHandle, open, readdir, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, relative, sep } from "node:path";
import { closest, distance } from "fastest-levenshtein";
import { MediaCache, type MediaFacts } from "../../../local-state/media-cache.js";
import { inProject, projectRoot } from "../../../local-state/project-root.js";
import { errorCode } from "../../../text/shape.js";
import { imageFaults, videoFaults } from "./limits.js";
import { PROBER, probe } from "./probe.js";

/** The result of inspecting a local file. */
export type Inspection =
  | { readonly signature: string; readonly facts: MediaFacts }
  | { readonly faults: readonly string[] };

const inside = (folder: string, file: string): boolean => {
  const path = relative(folder, file);
  return path !== "" && path !== ".." && !path.startsWith(`..${sep}`) && !isAbsolute(path);
};

/** A file in the same folder with a similar name. */
async function neighbour(wanted: string): Promise<string> {
  const files = await readdir(dirname(wanted)).catch(() => []);
  const name = basename(wanted);
  const near = files.length > 0 ? closest(name, files) : name;
  return near !== name && distance(name, near) <= 3 ? ` Did you mean "${near}"?` : "";
}

/**
 * The real path of a source, or why it is refused: it must be a regular file inside the project folder, also after
 * following links. Pipes, devices and files elsewhere on the machine are never opened.
 */
export async function localFile(projectFolder: string, source: string): Promise<{ path: string } | { fault: string }> {
  if (source.includes("\0")) return { fault: "source contains a NUL character." };
  const here = await realpath(projectFolder);
  const wanted = inProject(here, source);
  // A program in a subfolder may use files elsewhere in its project.
  const root = projectRoot(here);
  const folder = root === undefined ? here : await realpath(root);
  const real = await realpath(wanted).catch((error: NodeJS.ErrnoException) => error);
  if (real instanceof Error) {
    const why = real.code === "ENOENT" ? "does not exist" : `cannot be read (${real.code})`;
    const fixed = source.includes("\\") ? ` Write paths with /: ${source.replaceAll("\\", "/")}` : "";
    return {
      fault: `source "${source}" ${why}: no such file: ${wanted}. Paths are relative to the project folder.${fixed || (await neighbour(wanted))}`,
    };
  }
  if (!inside(folder, real))
    return { fault: `source "${source}" is outside the project folder ${folder}. Copy the file into the project.` };
  return { path: real };
}

/** Opens without following a link created in between, and without waiting for a pipe. */
export const openRegular = (path: string): Promise<FileHandle> =>
  open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);

async function md5Of(file: FileHandle): Promise<string> {
  const hash = createHash("md5");
  for await (const chunk of file.createReadStream({ start: 0, autoClose: false })) hash.update(chunk);
  return hash.digest("hex");
}

/** The file's properties: from the cache by content, else probed now. */
async function factsOf(
  file: FileHandle,
  signature: string,
  bytes: number,
  cache: MediaCache,
): Promise<MediaFacts | undefined> {
  const kept = cache.find(signature, bytes);
  if (kept) return kept;
  const facts = await probe(file, bytes);
  if (facts) cache.keep(signature, bytes, facts);
  return facts;
}

async function inspectOpen(
  kind: "video" | "image",
  source: string,
  file: FileHandle,
  cache: MediaCache,
): Promise<Inspection> {
  const stats = await file.stat();
  if (!stats.isFile()) return { faults: [`source "${source}" is not a regular file.`] };
  if (stats.size === 0) return { faults: [`source "${source}" is empty.`] };
  const judge = kind === "video" ? videoFaults : imageFaults;
  const tooLarge = judge.size(stats.size);
  if (tooLarge) return { faults: [`source "${source}" ${tooLarge}`] };
  const signature = await md5Of(file);
  const facts = await factsOf(file, signature, stats.size, cache);
  const faults = facts ? judge.content(facts) : [`is not a readable ${kind}.`];
  if (!facts || faults.length > 0) return { faults: faults.map((fault) => `source "${source}" ${fault}`) };
  return { signature, facts };
}

/** Inspects the file behind a source: content, limits and signature. Reads it once; bounded memory. */
export async function inspectAsset(
  projectFolder: string,
  kind: "video" | "image",
  source: string,
  cache = new MediaCache(PROBER),
): Promise<Inspection> {
  const found = await localFile(projectFolder, source);
  if ("fault" in found) return { faults: [found.fault] };
  const file = await openRegular(found.path).catch((error: NodeJS.ErrnoException) => error);
  if (file instanceof Error)
    return { faults: [`source "${source}" cannot be opened (${errorCode(file) ?? file.message}).`] };
  try {
    return await inspectOpen(kind, source, file, cache);
  } finally {
    await file.close();
  }
}
