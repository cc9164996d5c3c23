/** The few REST calls that comments need: JSON, pages by Link header, failures in words. */
import { rowsIn, type Values } from "../../../provider/definitions/index.js";
import { EXIT, UserError } from "../../lib/exit.js";
import type { Api } from "./platform.js";

const TIMEOUT_MS = 30_000;

/** The meaning of a status, and what to do about it. */
function advice(status: number): string {
  if (status === 401) return "The token was rejected. Check that it is correct and has not expired.";
  if (status === 403)
    return "The token is not allowed to comment here. On GitHub the job needs permissions: pull-requests: write; pull requests of forks have a read-only token.";
  if (status === 404) return "There is no such pull request, or the token cannot see it.";
  return "Try again later.";
}

/** One answer: its JSON, and the URL of the next page. */
export interface Answer {
  readonly data: unknown;
  readonly next: string | undefined;
}

/** `<https://…?page=2>; rel="next", …` */
const nextIn = (link: string | null): string | undefined =>
  link
    ?.split(",")
    .find((part) => /rel="next"/.test(part))
    ?.match(/<([^>]+)>/)?.[1];

/** Calls the platform. Throws UserError. */
export async function rest(api: Api, method: string, path: string, body?: object): Promise<Answer> {
  const url = /^https?:/.test(path) ? path : `${api.baseUrl}${path}`;
  // A next page on another host would receive our token.
  if (new URL(url).origin !== new URL(api.baseUrl).origin)
    throw new UserError(
      `${api.name} names a next page on another host (${new URL(url).origin}); it is not followed.`,
      EXIT.remote,
    );
  const answer = await fetch(url, {
    method,
    headers: {
      accept: "application/json",
      "user-agent": "tiktok-ads",
      ...api.headers,
      ...(body ? { "content-type": "application/json" } : {}),
    },
    ...(body ? { body: JSON.stringify(body) } : {}),
    signal: AbortSignal.timeout(TIMEOUT_MS),
  }).catch((error: unknown) => {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new UserError(
      `${api.name} at ${api.baseUrl} cannot be reached: ${cause instanceof Error ? cause.message : String(cause)}.`,
      EXIT.remote,
    );
  });
  if (!answer.ok) {
    const exit = answer.status >= 500 ? EXIT.remote : EXIT.user;
    throw new UserError(
      `${api.name} refused ${method} ${new URL(url).pathname} with ${answer.status}. ${advice(answer.status)}`,
      exit,
    );
  }
  return { data: await answer.json(), next: nextIn(answer.headers.get("link")) };
}

/** All pages of a list. */
export async function* pages(api: Api, path: string): AsyncGenerator<Values> {
  for (let next: string | undefined = path; next !== undefined; ) {
    const answer: Answer = await rest(api, "GET", next);
    yield* rowsIn(answer.data);
    next = answer.next;
  }
}
