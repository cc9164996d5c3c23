import type { FileHandle } from "node:fs/promises";
import type { MediaInfo, Track } from "mediainfo.js";
import type { Values } from "../../../definitions/index.js";
import type { MediaFacts } from "../../../local-state/media-cache.js";

/** Who reads files: what another release has read is read again. A test compares it with package.json. */
export const PROBER = "mediainfo.js-0.3.8";

let loading: Promise<MediaInfo<"object">> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** mediainfo.js is 2 MB of WebAssembly: loaded for the first file, never at start. */
async function prober(): Promise<MediaInfo<"object">> {
  loading ??= import("mediainfo.js").then(({ default: create }) => create({ format: "object", chunkSize: 256 * 1024 }));
  return loading;
}

const numberOf = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));

/** The first track of a type: its members are MediaInfo's, and looked at one by one. */
function trackOf(tracks: readonly Track[], isWanted: (type: Track["@type"]) => boolean): Values | undefined {
  const found = tracks.find((track) => isWanted(track["@type"]));
  return found && { ...found };
}

function factsOf(tracks: readonly Track[]): MediaFacts | undefined {
  const general = trackOf(tracks, (type) => type === "General");
  const picture = trackOf(tracks, (type) => type === "Video" || type === "Image");
  if (!general?.Format) return undefined;
  const container =
    general.Format === "MPEG-4" && general.Format_Profile === "QuickTime" ? "QuickTime" : String(general.Format);
  return {
    container,
    codec: picture?.Format === undefined ? undefined : String(picture.Format),
    ...rotated(numberOf(picture?.Width), numberOf(picture?.Height), numberOf(picture?.Rotation)),
    duration: numberOf(picture?.Duration ?? general.Duration),
  };
}

/** Phones store portrait videos as landscape, with a rotation flag. */
function rotated(width?: number, height?: number, rotation = 0): { width?: number; height?: number } {
  return Math.round(rotation / 90) % 2 === 0 ? { width, height } : { width: height, height: width };
}

/** Reads container, codec, size and length of an open file; `undefined` if it is no media file. One file at a time. */
export function probe(file: FileHandle, size: number): Promise<MediaFacts | undefined> {
  const next = queue.then(async () => {
    const analyser = await prober();
    const result = await analyser.analyzeData(size, async (length, offset) => {
      const { buffer, bytesRead } = await file.read(new Uint8Array(length), 0, length, offset);
      return buffer.subarray(0, bytesRead);
    });
    return factsOf(result.media?.track ?? []);
  });
  queue = next.catch(() => undefined);
  return next;
}
