/** TikTok's endpoints that the emulator does not serve: refused as not emulated, or as retired by TikTok. */
import table from "../contract/known-paths.json";
import { SDK } from "../contract/sdk.js";
import type { Endpoint } from "../endpoint.js";

/** A retired endpoint, as `METHOD /path/`: since when, and its replacement. */
export const retiredEndpoints: Readonly<Record<string, { readonly since: string; readonly by: string }>> =
  table.retired;

/** Paths of v1.2 that have other names in v1.3, from the change tables on TikTok's pages. */
export const renamedPaths: Readonly<Record<string, string>> = table.renamed;

/** Endpoints in the reference that TikTok's SDK lacks. */
const NAMED_ONLY = [
  "POST /campaign/copy/task/create/",
  "GET /campaign/copy/task/check/",
  "GET /campaign/quota/info/",
  "POST /smart_plus/adgroup/budget/update/",
  "POST /adgroup/rf/create/",
  "POST /adgroup/rf/update/",
  "POST /video/fix/task/create/",
  "GET /video/fix/task/get/",
  "GET /identity/music/authorization/",
  "GET /tt_video/info/",
  "GET /tool/content_exclusion/info/",
  "POST /catalog/product/upload/",
  "POST /catalog/product/update/",
];

/**
 * Endpoints that TikTok has and `served` does not, as `METHOD /path/`. Sources: TikTok's SDK, the reference,
 * TikTok's pages, a client that calls them (bububa/tiktok-business), or a link of a page, which has no method: `ANY
 * /path/`.
 */
export function missingFrom(served: readonly Endpoint[]): readonly string[] {
  const own = new Set(served.map(({ method, path }) => `${method} ${path}`));
  const known = [...Object.keys(SDK), ...NAMED_ONLY, ...table.documented, ...table.client];
  const linked = table.linked.map((path) => `ANY ${path}`);
  return [...new Set([...known, ...linked])].filter((key) => !own.has(key)).sort();
}
