/**
 * Properties of local files, cached by content: probing needs 2 MB of WebAssembly, which programs and providers would
 * load in every run for files that hardly ever change. It can be deleted at any time, so it is in the cache folder.
 */
import { join } from "node:path";
import { type Is, isNumber, isText, optional, shaped } from "../text/shape.js";
import { keep, kept } from "./kept-file.js";
import { baseFolder } from "./state-folder.js";

/** Properties of a file, as probed. Sizes in pixels, length in seconds. */
export interface MediaFacts {
  readonly container: string;
  readonly codec?: string;
  readonly width?: number;
  readonly height?: number;
  readonly duration?: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Whether it is what was kept, and nothing that somebody has put there. */
const isFacts: Is<MediaFacts> = shaped({
  container: isText,
  codec: optional(isText),
  width: optional(isNumber),
  height: optional(isNumber),
  duration: optional(isNumber),
});

/** Facts of files that one release of a prober has read: `$XDG_CACHE_HOME/pulumi-tiktok/media`, a file for each, replaced as a whole. */
export class MediaCache {
  constructor(
    private readonly prober: string,
    private readonly environment: Environment = process.env,
  ) {}

  #file(signature: string, bytes: number): string {
    const folder = join(
      baseFolder(this.environment, "XDG_CACHE_HOME", ".cache"),
      "pulumi-tiktok",
      "media",
      this.prober,
    );
    return join(folder, `${signature}-${bytes}.json`);
  }

  /** The cached properties of a file with this MD5 and length; undefined if missing or unreadable. */
  find(signature: string, bytes: number): MediaFacts | undefined {
    return kept(this.#file(signature, bytes), isFacts);
  }

  /** Caches it. If the folder is not writable, the next run takes half a second longer; nothing else happens. */
  keep(signature: string, bytes: number, facts: MediaFacts): void {
    keep(this.#file(signature, bytes), facts);
  }
}
