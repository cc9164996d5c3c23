import { UserError } from "../../lib/exit.js";
import type { Platform } from "./platform.js";

const MARKER = /^<!-- tiktok-ads [^>\n]*-->/;

/** The outcome of a comment. */
export type Posted = "created" | "updated" | "unchanged" | "skipped";

/** Options for comments. */
export interface PostOptions {
  /** If we have no comment yet, "No changes" is not posted. */
  readonly quiet: boolean;
}

/**
 * Posts the report on the pull request: replaces our comment with the same marker, else creates one. Other people's
 * comments are never changed, whatever their content.
 */
export async function post(platform: Platform, body: string, { quiet }: PostOptions): Promise<Posted> {
  const [marker] = MARKER.exec(body) ?? [];
  if (marker === undefined)
    throw new UserError(
      "The report has no marker in its first line. Write it with tiktok-ads preview --format markdown.",
    );
  for await (const comment of platform.comments()) {
    if (!comment.own || !comment.body.startsWith(marker)) continue;
    // Platforms trim trailing white space.
    if (comment.body.trim() === body.trim()) return "unchanged";
    await platform.update(comment.id, body);
    return "updated";
  }
  if (quiet && /^### No changes /m.test(body)) return "skipped";
  await platform.create(body);
  return "created";
}
