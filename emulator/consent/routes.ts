/**
 * The two authorization pages (reference 2.1, 2.2): an advertiser grants an app access to its accounts; the owner of a
 * TikTok account grants an app scopes. Both send the browser back to the app with a code.
 */
import { type Context, Hono } from "hono";
import type { Parts } from "../parts.js";
import { issueCode } from "../routes/account.js";
import { issueAccountCode } from "../routes/tiktok-account.js";
import { SEED } from "../seed.js";
import type { World } from "../world.js";
import { consentPage, refusedPage } from "./page.js";

type Query = Readonly<Record<string, string | undefined>>;

/** Why a request for access is refused. Redirects go only to this machine, as registered for the emulator's app. */
function refusalOf(client: string | undefined, redirect: string | undefined): string | undefined {
  if (client !== SEED.appId) return `There is no app "${client ?? ""}" here. The emulator's is ${SEED.appId}.`;
  const url = redirect && URL.canParse(redirect) ? new URL(redirect) : undefined;
  if (
    !url ||
    !["http:", "https:"].includes(url.protocol) ||
    !["localhost", "127.0.0.1", "[::1]"].includes(url.hostname)
  )
    return `The redirect address "${redirect ?? ""}" is not one of the app's. The emulator's app has those of this machine.`;
  return undefined;
}

const back = (context: Context, redirect: string, values: Query): Response => {
  const url = new URL(redirect);
  for (const [name, value] of Object.entries(values)) if (value !== undefined) url.searchParams.set(name, value);
  return context.redirect(url.href, 302);
};

const advertisersOf = (world: World): { value: string; label: string }[] =>
  world.store
    .query<{ id: string }>("select id from objects where kind = 'advertiser' order by id")
    .map(({ id }) => ({ value: id, label: `${String(world.store.get("advertiser", id)?.row.name)} (${id})` }));

function portal(app: Hono, { world }: Parts): void {
  app.get("/portal/auth", (context) => {
    const { app_id, redirect_uri } = context.req.query();
    const refused = refusalOf(app_id, redirect_uri);
    if (refused) return context.html(refusedPage(refused), 400);
    return context.html(
      consentPage({
        title: "Authorize an app for your ad accounts",
        app: String(app_id),
        grants: ["Ad Account Management", "Ads Management", "Audience Management", "Reporting", "Creative Management"],
        choices: advertisersOf(world),
      }),
    );
  });
  // The form posts to the page's own URL, so its query contains the request again.
  app.post("/portal/auth", async (context) => {
    const { app_id, redirect_uri, state }: Query = context.req.query();
    const refused = refusalOf(app_id, redirect_uri);
    if (refused) return context.html(refusedPage(refused), 400);
    const form = await context.req.parseBody({ all: true });
    const chosen = [form.advertiser ?? []].flat().map(String);
    // Assumed: none of TikTok's pages documents what its portal does here. OAuth's error lets the waiting app stop
    // immediately.
    if (form.answer !== "yes" || chosen.length === 0)
      return back(context, String(redirect_uri), { error: "access_denied", state });
    const code = issueCode(world, chosen);
    return back(context, String(redirect_uri), { auth_code: code, code, state });
  });
}

function account(app: Hono, { world }: Parts): void {
  const refusedFor = ({ client_key, redirect_uri, response_type, scope }: Query): string | undefined => {
    if (response_type !== "code") return `response_type "${response_type ?? ""}" is not "code".`;
    if (!scope) return "The app asks for no scope.";
    return refusalOf(client_key, redirect_uri);
  };
  app.get("/v2/auth/authorize/", (context) => {
    const query = context.req.query();
    const refused = refusedFor(query);
    if (refused) return context.html(refusedPage(refused), 400);
    return context.html(
      consentPage({
        title: "Authorize an app for your TikTok account",
        app: String(query.client_key),
        grants: String(query.scope).split(","),
        choices: [],
      }),
    );
  });
  app.post("/v2/auth/authorize/", async (context) => {
    const query: Query = context.req.query();
    const refused = refusedFor(query);
    if (refused) return context.html(refusedPage(refused), 400);
    const { redirect_uri: redirectUri = "", scope = "", state, code_challenge: challenge } = query;
    const { answer } = await context.req.parseBody();
    if (answer !== "yes") return back(context, redirectUri, { error: "access_denied", state });
    const code = issueAccountCode(world, { redirectUri, scope, ...(challenge ? { challenge } : {}) });
    return back(context, redirectUri, { code, scopes: scope, state });
  });
}

/** Both pages. */
export function consentRoutes(parts: Parts): Hono {
  const app = new Hono();
  portal(app, parts);
  account(app, parts);
  return app;
}
