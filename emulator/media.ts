import type { MediaInfo, Track } from "mediainfo.js";
import { type Body, bodyIn } from "./validate.js";

/** Properties of a file that TikTok shows. Pixels, seconds. */
export interface Facts {
  readonly format: string;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

/** The facts that a stored file has. */
export function factsIn(value: unknown): Facts {
  const { format, width, height, duration } = bodyIn(value);
  const number = (one: unknown): number | undefined => (typeof one === "number" ? one : undefined);
  return { format: String(format), width: number(width), height: number(height), duration: number(duration) };
}

const FORMATS: Readonly<Record<string, string>> = {
  "MPEG-4": "mp4",
  "MPEG-PS": "mpeg",
  "MPEG-TS": "mpeg",
  AVI: "avi",
  JPEG: "jpeg",
  PNG: "png",
  GIF: "gif",
};

let loading: Promise<MediaInfo<"object">> | undefined;
let queue: Promise<unknown> = Promise.resolve();

/** Reads format, size and length of a file; format `unknown` if TikTok does not support it. One file at a time. */
export function readFacts(bytes: Buffer): Promise<Facts> {
  const next = queue.then(async () => {
    loading ??= import("mediainfo.js").then(({ default: create }) => create({ format: "object" }));
    const analyser = await loading;
    const result = await analyser.analyzeData(bytes.length, (length, offset) =>
      bytes.subarray(offset, offset + length),
    );
    return factsOf(result.media?.track ?? []);
  });
  queue = next.catch(() => undefined);
  return next;
}

/** The first track of these types: its members are MediaInfo's, and looked at one by one. */
function trackOf(tracks: readonly Track[], ...types: readonly Track["@type"][]): Body | undefined {
  const found = tracks.find((track) => types.includes(track["@type"]));
  return found && { ...found };
}

function factsOf(tracks: readonly Track[]): Facts {
  const general = trackOf(tracks, "General");
  const picture = trackOf(tracks, "Video", "Image");
  const number = (value: unknown): number | undefined => (value === undefined ? undefined : Number(value));
  const quicktime = general?.Format === "MPEG-4" && general.Format_Profile === "QuickTime";
  return {
    format: quicktime ? "mov" : (FORMATS[String(general?.Format)] ?? "unknown"),
    width: number(picture?.Width),
    height: number(picture?.Height),
    duration: number(general?.Duration ?? picture?.Duration),
  };
}
