/** The API as a Hono app: access, quota, faults, envelope, log. */

import { performance } from "node:perf_hooks";
import { setTimeout as sleep } from "node:timers/promises";
import { type Context, Hono, type MiddlewareHandler } from "hono";
import { keepUnknown } from "./behaviour/unknown-fields.js";
import { consentRoutes } from "./consent/routes.js";
import { consoleRoutes } from "./console/routes.js";
import { controlRoutes } from "./control.js";
import { decode } from "./decode.js";
import type { Endpoint } from "./endpoint.js";
import { type Envelope, Refusal, refusal, requestId } from "./envelope.js";
import { after, before, CutConnection, curtailed, PlainAnswer, reshaped } from "./faults.js";
import type { Parts } from "./parts.js";
import { endpoints, missingEndpoints } from "./routes/index.js";
import { renamedPaths, retiredEndpoints } from "./routes/known.js";
import { PlainText } from "./routes/report-tasks.js";
import { type Body, textsIn, validate } from "./validate.js";
import type { World } from "./world.js";

const API = "/open_api/v1.3";
/** Never logged: secrets. */
const SECRETS = new Set(["secret", "client_secret", "auth_code", "access_token", "refresh_token", "code_verifier"]);
const LOOPBACK = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

function grantedAdvertisers(world: World, token: string | undefined): string[] {
  if (!token) throw refusal("tokenMissing");
  const found = world.store.get("token", token);
  if (!found || found.row.revoked === true) throw refusal("tokenWrong");
  return textsIn(found.row.advertiser_ids);
}

function advertiserOf(world: World, endpoint: Endpoint, token: string | undefined, body: Body): string {
  if (endpoint.access === "open") return "";
  const granted = grantedAdvertisers(world, token);
  const advertiser = body.advertiser_id;
  if (endpoint.access === "token") return typeof advertiser === "string" ? advertiser : "";
  const path = "advertiser_id";
  if (typeof advertiser !== "string" || advertiser === "") throw refusal("missing", { path });
  if (!/^\d+$/.test(advertiser)) throw refusal("wrongType", { path, what: "Not a valid string of an integer." });
  if (!granted.includes(advertiser)) throw refusal("advertiserForeign", { id: advertiser });
  return advertiser;
}

const masked = (body: Body): Body =>
  Object.fromEntries(Object.entries(body).map(([name, value]) => [name, SECRETS.has(name) ? "***" : value]));

/** `pulumi-tiktok (urn:pulumi:…, 19 more)`: the resource that a call is for. */
function urnOf(userAgent: string | undefined): string {
  const [, urn = ""] = /^pulumi-tiktok\S* \((.+)\)$/.exec(userAgent ?? "") ?? [];
  try {
    return decodeURI(urn);
  } catch {
    return urn;
  }
}

/** Drops the connection as a network would; the client gets no answer. */
function cut(context: Context): Response {
  const { incoming } = context.env as { incoming: { socket: { destroy(): void } } };
  incoming.socket.destroy();
  return new Response(null);
}

/** An answer as the log stores it. */
const withoutSecrets = (answer: string): string =>
  answer.replace(/"(access_token|refresh_token|secret|auth_code)":"[^"]*"/g, '"$1":"***"');

interface Unanswered {
  readonly path: string;
  /** HTTP status; 0 where the connection was cut. */
  readonly code: number;
  readonly fault: string;
  readonly body: Body;
}

/** A line of the log for a call that the API never answered: the connection was cut, or the path is unknown. */
function logUnanswered({ world }: Parts, context: Context, { path, code, fault, body }: Unanswered): void {
  world.store.log.add({
    time: new Date(world.now()).toISOString(),
    method: context.req.method,
    path,
    code,
    advertiser: typeof body.advertiser_id === "string" ? body.advertiser_id : "",
    body: masked(body),
    message: "",
    urn: urnOf(context.req.header("user-agent")),
    ms: 0,
    request_id: "",
    answer: null,
    fault,
  });
}

let sequence = Date.now() % 1_000_000_000;

/** Writes one answer and its log entry. */
function responder({ world }: Parts, context: Context, endpoint: Pick<Endpoint, "method" | "path">, started: number) {
  return (body: Body, code: number, message: string, data: unknown, fault = ""): Response => {
    const now = world.now();
    sequence += 1;
    const id = requestId(now, sequence);
    const answer =
      data instanceof PlainText
        ? data.text
        : JSON.stringify({ code, message, request_id: id, data } satisfies Envelope);
    world.store.log.add({
      time: new Date(now).toISOString(),
      method: endpoint.method,
      path: endpoint.path,
      code,
      advertiser: typeof body.advertiser_id === "string" ? body.advertiser_id : "",
      body: masked(body),
      message,
      urn: urnOf(context.req.header("user-agent")),
      ms: Math.round((performance.now() - started) * 10) / 10,
      request_id: id,
      answer: withoutSecrets(answer),
      fault,
    });
    if (data instanceof PlainText) return context.text(data.text, 200, { "X-Tt-Logid": id });
    return context.body(answer, 200, { "Content-Type": "application/json", "X-Tt-Logid": id });
  };
}

async function serve(parts: Parts, endpoint: Endpoint, context: Context): Promise<Response> {
  const { world, quota, faults, player, closing } = parts;
  const respond = responder(parts, context, endpoint, performance.now());
  let body: Body = {};
  let struck = "";
  try {
    if (parts.latencyMs > 0) await sleep(parts.latencyMs, undefined, { signal: closing });
    player.catchUp();
    const { incoming } = context.env as { incoming?: AsyncIterable<Buffer> };
    const decoded = await decode(context.req, endpoint.params, world.behaviour.undecided === "accept", incoming);
    body = decoded.body;
    quota.admit(world.now(), endpoint.path);
    const token = context.req.header("access-token");
    const advertiser = advertiserOf(world, endpoint, token, body);
    const fault = faults.strike(endpoint.path, world.now());
    struck = fault?.kind ?? "";
    await before(fault, closing);
    const given = curtailed(fault, body);
    const { params: contract, mode } = endpoint;
    validate(given, { contract, mode, extra: ["advertiser_id"], unknownFields: world.behaviour.unknownFields });
    const { file } = decoded;
    const made = await endpoint.handle(world, {
      advertiser,
      token: token ?? "",
      body: given,
      fetchFile: parts.fetchFile,
      ...(file ? { file } : {}),
    });
    const data = keepUnknown(world, endpoint, given, made);
    const [code, message] = given === body ? [0, "OK"] : [20001, "Partial success"];
    const shown = data instanceof PlainText ? data : reshaped(fault, data, world.now());
    const answer = respond(body, code, message, shown, struck);
    await after(fault, closing);
    return answer;
  } catch (error) {
    if (error instanceof CutConnection) {
      // What was lost after the work has its line already.
      if (struck === "cut") logUnanswered(parts, context, { path: endpoint.path, code: 0, fault: struck, body });
      return cut(context);
    }
    if (error instanceof PlainAnswer) {
      logUnanswered(parts, context, { path: endpoint.path, code: error.status, fault: struck, body });
      return context.html(`<html><body>${error.message}</body></html>`, error.status as 502);
    }
    if (error instanceof Refusal) return respond(body, error.code, error.message, {}, struck);
    // The client disconnected during its request, or the emulator closes: there is no one to answer.
    const { signal } = context.req.raw;
    if (closing.aborted || signal.aborted || (error instanceof Error && error.message === "aborted"))
      return cut(context);
    throw error;
  }
}

/**
 * A page of another origin must not change anything here, by form or script: browsers state a request's origin, and
 * programs, which do not, are allowed.
 */
const ownPagesOnly: MiddlewareHandler = async (context, next) => {
  if (["GET", "HEAD"].includes(context.req.method)) return next();
  const [site, origin, host] = ["sec-fetch-site", "origin", "host"].map((name) => context.req.header(name));
  const isOwn = origin === undefined || (URL.canParse(origin) && new URL(origin).host === host);
  // A form on a page without a referrer states no origin; then the browser's other header counts.
  const allowed = site === undefined ? isOwn : ["same-origin", "none"].includes(site) && (isOwn || origin === "null");
  if (allowed) return next();
  return context.text("The emulator takes changes from its own pages and from programs only.\n", 403);
};

/**
 * The path of a request. Published clients omit the slash at the end of a GET, or send two of them, there or in the
 * middle, and work with TikTok (observed); a POST without its slash is an unknown path.
 */
export function pathOf(request: Request): string {
  const { pathname } = new URL(request.url);
  if (request.method !== "GET" || !pathname.startsWith("/open_api/")) return pathname;
  return `${pathname}/`.replace(/\/{2,}/g, "/");
}

/** Answers paths that TikTok has and the emulator does not, paths that TikTok has retired, and unknown paths. */
function refuseUnserved(app: Hono, parts: Parts): void {
  const refuse = (method: string, path: string, { code, message }: Refusal): void => {
    app.on(method === "ANY" ? ["GET", "POST"] : [method], API + path, (context) => {
      const called = { method: context.req.method as Endpoint["method"], path };
      return responder(parts, context, called, performance.now())({}, code, message, {});
    });
  };
  const split = (key: string): [string, string] => [key.split(" ")[0] ?? "GET", key.split(" ")[1] ?? ""];
  for (const [method, path] of missingEndpoints.map(split)) refuse(method, path, refusal("notSupported", { path }));
  for (const [key, { since, by }] of Object.entries(retiredEndpoints)) {
    const [method, path] = split(key);
    refuse(method, path, refusal("retired", { path, since, by }));
  }
  // Unknown paths, wrong methods and a POST without its slash never reach the API (reference 1.1).
  const paths = new Set([
    ...endpoints.map(({ path }) => path),
    ...[...missingEndpoints, ...Object.keys(retiredEndpoints)].map((key) => split(key)[1]),
  ]);
  app.notFound((context) => {
    const path = context.req.path.replace(API, "");
    const status = paths.has(path) ? 405 : 404;
    const now = renamedPaths[path] ? `; v1.3 has ${renamedPaths[path]}` : "";
    if (context.req.path.startsWith(API))
      logUnanswered(parts, context, { path, code: status, fault: `HTTP ${status}${now}`, body: {} });
    return status === 405 ? context.text("405 method not allowed", 405) : context.text("404 page not found", 404);
  });
}

/** The whole emulator as one app. */
export function createApp(parts: Parts): Hono {
  const app = new Hono({ getPath: pathOf });
  // Prevents DNS rebinding: a website in the user's browser must not reach what listens on loopback.
  app.use(async (context, next) => {
    const host = context.req.header("host") ?? "";
    if (LOOPBACK.test(host) || parts.hosts.includes(host.replace(/:\d+$/, ""))) return next();
    return context.text(`The emulator does not answer for the host "${host}". Allow it with --allow-host.\n`, 403);
  });
  app.use(ownPagesOnly);
  app.route("/_emulator", controlRoutes(parts));
  app.route("/", consoleRoutes(parts));
  app.route("/", consentRoutes(parts));
  for (const endpoint of endpoints)
    app.on(endpoint.method, API + endpoint.path, (context) => serve(parts, endpoint, context));
  refuseUnserved(app, parts);
  app.onError((error, context) => {
    process.stderr.write(`emulator: ${error.stack ?? error.message}\n`);
    sequence += 1;
    const request_id = requestId(parts.world.now(), sequence);
    return context.json({ code: 50000, message: "System error", request_id, data: {} });
  });
  return app;
}
