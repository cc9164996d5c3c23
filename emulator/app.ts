/** The API as a Hono app: access, quota, faults, envelope, log. */
import { setTimeout as sleep } from "node:timers/promises";
import { type Context, Hono } from "hono";
import { controlRoutes } from "./control.js";
import { decode } from "./decode.js";
import { type Envelope, invalid, Refusal, requestId } from "./envelope.js";
import { after, before, CutConnection, curtailed, type Faults, PlainAnswer, reshaped } from "./faults.js";
import type { QuotaGate } from "./quota.js";
import type { Incoming } from "./routes/files.js";
import { type Route, routes } from "./routes/index.js";
import type { Body } from "./validate.js";
import type { World } from "./world.js";

const API = "/open_api/v1.3";
/** Never in the log: what opens an account. */
const SECRETS = new Set(["secret", "auth_code", "access_token", "refresh_token"]);

/** What the app is made of. */
export interface AppParts {
  readonly world: World;
  readonly quota: QuotaGate;
  readonly faults: Faults;
  readonly latencyMs: number;
  readonly fetchFile: (url: string) => Promise<Incoming>;
}

function grantedAdvertisers(world: World, token: string | undefined): string[] {
  if (!token) throw new Refusal(40104, "Access token is null, you should set it in http header with key Access-Token.");
  const found = world.store.get("token", token);
  if (!found || found.row.revoked === true) throw new Refusal(40105, "Access token is incorrect or has been revoked.");
  return found.row.advertiser_ids as string[];
}

function advertiserOf(world: World, route: Route, token: string | undefined, body: Body): string {
  if (route.access === "open") return "";
  const granted = grantedAdvertisers(world, token);
  if (route.access === "token") return "";
  const advertiser = body.advertiser_id;
  if (typeof advertiser !== "string" || advertiser === "")
    throw invalid("advertiser_id: Missing data for required field.");
  if (!/^\d+$/.test(advertiser)) throw invalid("advertiser_id: Not a valid string of an integer.");
  if (!granted.includes(advertiser)) throw new Refusal(40001, `No permission to operate advertiser: ${advertiser}`);
  return advertiser;
}

const masked = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, SECRETS.has(name) ? "***" : value]));

/** Drops the connection as a network would; the client gets no answer. */
function cut(context: Context): Response {
  const { incoming } = context.env as { incoming: { socket: { destroy(): void } } };
  incoming.socket.destroy();
  return new Response(null);
}

async function serve(
  { world, quota, faults, latencyMs, fetchFile }: AppParts,
  route: Route,
  context: Context,
): Promise<Response> {
  if (latencyMs > 0) await sleep(latencyMs);
  let body: Body = {};
  const respond = (code: number, message: string, data: unknown): Response => {
    const now = world.now();
    const id = requestId(now, world.store.next("requests"));
    const advertiser = typeof body.advertiser_id === "string" ? body.advertiser_id : "";
    world.store.log({
      time: new Date(now).toISOString(),
      method: route.method,
      path: route.path,
      code,
      advertiser,
      body: masked(body),
    });
    return context.json({ code, message, request_id: id, data } satisfies Envelope, 200, { "X-Tt-Logid": id });
  };
  try {
    const decoded = await decode(context.req);
    body = decoded.body;
    quota.admit(world.now());
    const advertiser = advertiserOf(world, route, context.req.header("access-token"), body);
    const fault = faults.strike(route.path);
    await before(fault);
    const given = curtailed(fault, body);
    const data = await route.handle(world, { advertiser, body: given, file: decoded.file, fetchFile });
    const [code, message] = given === body ? [0, "OK"] : [20001, "Partial success"];
    const answer = respond(code, message, reshaped(fault, data, world.now()));
    await after(fault);
    return answer;
  } catch (error) {
    if (error instanceof CutConnection) return cut(context);
    if (error instanceof PlainAnswer)
      return context.html(`<html><body>${error.message}</body></html>`, error.status as 502);
    if (error instanceof Refusal) return respond(error.code, error.message, {});
    // The client went away in the middle of its request: there is nobody to answer.
    if (context.req.raw.signal.aborted || (error instanceof Error && error.message === "aborted")) return cut(context);
    throw error;
  }
}

/** The whole emulator as one app. */
export function createApp(parts: AppParts): Hono {
  const app = new Hono();
  app.route("/_emulator", controlRoutes(parts.world, parts.faults));
  for (const route of routes) app.on(route.method, API + route.path, (context) => serve(parts, route, context));
  // Unknown paths, wrong methods and a missing slash never reach the API (reference 1.1).
  const paths = new Set(routes.map(({ path }) => API + path));
  app.notFound((context) =>
    paths.has(new URL(context.req.url).pathname)
      ? context.text("405 method not allowed", 405)
      : context.text("404 page not found", 404),
  );
  app.onError((error, context) => {
    process.stderr.write(`emulator: ${error.stack ?? error.message}\n`);
    return context.json({
      code: 50000,
      message: "System error",
      request_id: requestId(parts.world.now(), 0),
      data: {},
    });
  });
  return app;
}
