/** Start of a login, and its result (reference 2.1, 2.2). */
import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { isLoopback } from "../../../provider/config/config.js";
import { oneLine, shortened } from "../../../provider/text/visible.js";
import { EXIT, UserError } from "../../lib/exit.js";

/** A login in progress: the URL to open, and what its answer must contain. */
export interface Authorization {
  readonly url: string;
  readonly state: string;
  readonly redirectUri: string;
  /** PKCE's secret, if it is used. */
  readonly verifier?: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** The app's request parameters. */
export interface Asking {
  readonly baseUrl: string;
  readonly appId: string;
  readonly redirectUri: string;
  /** Milliseconds since 1970. */
  readonly now: number;
}

const LIFE_MS = 5 * 60_000;
/** The guide's scopes. */
export const ACCOUNT_SCOPES = "user.info.basic,video.list,video.upload";

const secret = (): string => randomBytes(32).toString("base64url");

/**
 * Advertisers grant the app access to their accounts: the portal's page. The scopes are defined in the app's settings.
 */
export function advertiserAuthorization({ baseUrl, appId, redirectUri, now }: Asking): Authorization {
  const state = secret();
  const query = new URLSearchParams({ app_id: appId, state, redirect_uri: redirectUri });
  return { url: `${baseUrl}/portal/auth?${query}`, state, redirectUri, until: now + LIFE_MS };
}

/**
 * The owner of a TikTok account grants the app scopes: the guide's own flow. PKCE only on request, since none of
 * TikTok's pages mentions it here.
 */
export function accountAuthorization(
  { baseUrl, appId, redirectUri, now }: Asking,
  { scope = ACCOUNT_SCOPES, pkce = false }: { readonly scope?: string; readonly pkce?: boolean } = {},
): Authorization {
  const state = secret();
  const verifier = pkce ? secret() : undefined;
  const query = new URLSearchParams({
    client_key: appId,
    redirect_uri: redirectUri,
    scope,
    response_type: "code",
    state,
    ...(verifier
      ? { code_challenge: createHash("sha256").update(verifier).digest("base64url"), code_challenge_method: "S256" }
      : {}),
  });
  const host = isLoopback(new URL(baseUrl)) ? baseUrl : "https://www.tiktok.com";
  return {
    url: `${host}/v2/auth/authorize/?${query}`,
    state,
    redirectUri,
    until: now + LIFE_MS,
    ...(verifier ? { verifier } : {}),
  };
}

/** OAuth's errors are words such as access_denied. */
const LONGEST_ERROR = 100;

const same = (one: string, other: string): boolean => {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
};

/** Whether a URL contains the secret that only the answer to this login can contain. */
export const isAnswerTo = (answer: URL, { state }: Authorization): boolean =>
  same(answer.searchParams.get("state") ?? "", state);

/** The code in the redirect URL. Throws UserError if it is not the answer to this login. */
export function codeIn(answer: URL, authorization: Authorization, now: number): string {
  const { redirectUri, until } = authorization;
  const expected = new URL(redirectUri);
  if (answer.pathname !== expected.pathname)
    throw new UserError(`This is not the redirect URL, which begins with ${expected.origin}${expected.pathname}.`);
  if (!isAnswerTo(answer, authorization))
    throw new UserError(
      "The answer does not belong to this login (its state differs), so it was ignored. Run tiktok-ads login again.",
    );
  if (now > until) throw new UserError("The login took more than five minutes. Run tiktok-ads login again.");
  const error = answer.searchParams.get("error");
  if (error)
    throw new UserError(`No access was given (${shortened(oneLine(error), LONGEST_ERROR)}). Nothing was changed.`);
  const code = answer.searchParams.get("auth_code") ?? answer.searchParams.get("code");
  if (!code) throw new UserError("The answer contains no code. Run tiktok-ads login again.", EXIT.remote);
  return code;
}
