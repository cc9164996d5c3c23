import { UserError } from "../../lib/exit.js";
import type { Platform } from "./platform.js";

const MARKER = /^<!-- tiktok-ads [^>\n]*-->/;

/** What became of a comment. */
export type Posted = "created" | "updated" | "unchanged" | "skipped";

/** How comments are kept. */
export interface PostOptions {
  /** Without our own comment, "No changes" is not worth one. */
  readonly quiet: boolean;
}

/**
 * Puts the report on the pull request: into our comment that has the same marker, else into a new one. A comment
 * of anyone else is never touched, whatever it holds.
 */
export async function post(platform: Platform, body: string, { quiet }: PostOptions): Promise<Posted> {
  const [marker] = MARKER.exec(body) ?? [];
  if (marker === undefined)
    throw new UserError(
      "The report has no marker in its first line. Write it with tiktok-ads preview --format markdown.",
    );
  for await (const comment of platform.comments()) {
    if (!comment.own || !comment.body.startsWith(marker)) continue;
    // Platforms cut white space at the end.
    if (comment.body.trim() === body.trim()) return "unchanged";
    await platform.update(comment.id, body);
    return "updated";
  }
  if (quiet && /^### No changes /m.test(body)) return "skipped";
  await platform.create(body);
  return "created";
}
