/** The part of an answer about several objects that concerns one of them. */
import { oddAnswer, TikTokError } from "../../http/errors.js";
import type { Wire } from "./wire.js";

/**
 * The error of a successful answer that names other objects than the requested one, and so says nothing about it.
 * `named` is the id or ids of the answer; one without ids is trusted.
 */
export function strayAnswer(path: string, asked: string, named: unknown): Error | undefined {
  if (named === undefined || named === null) return undefined;
  const ids = (Array.isArray(named) ? named : [named]).map(String);
  if (ids.includes(asked)) return undefined;
  return oddAnswer(`POST ${path}`, `the request was for ${asked}, but the answer names ${ids.join(", ") || "nothing"}`);
}

/** The entry of one object in the answer's list of failures. */
export function refusedStatus(
  key: { readonly path: string; readonly ids: string },
  id: string,
  failures: readonly Wire[],
): Error | undefined {
  const row = failures.find((one) => String(one[key.ids.replace(/s$/, "")]) === id);
  if (!row) return undefined;
  const message = String(row.error_message ?? "TikTok gave no reason");
  const gone = /not exist|deleted/i.test(message);
  return new TikTokError({
    kind: gone ? "notFound" : "invalid",
    message,
    operation: `POST ${key.path}`,
    ran: "no",
    retry: false,
  });
}
