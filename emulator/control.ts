/** The control interface under /_emulator/ (design.md section 5). */
import { Hono } from "hono";
import { CURRENCIES } from "../facts/index.js";
import { settleAll } from "./behaviour/delivery.js";
import { faultOf } from "./faults.js";
import type { Parts } from "./parts.js";
import { endpoints, missingEndpoints } from "./routes/index.js";
import { applyScenario } from "./scenario/apply.js";
import { parseScenario, ScenarioError } from "./scenario/form.js";
import { openAccount } from "./seed.js";
import { type Body, isBody, messageOf } from "./validate.js";
import { nextId } from "./world.js";

/** A turn of the clock as it is asked for. */
interface Turn {
  readonly advance_seconds?: unknown;
  readonly at?: unknown;
  readonly speed?: unknown;
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);

function turnProblem({ advance_seconds, at, speed }: Turn): string | undefined {
  if (advance_seconds === undefined && at === undefined && speed === undefined)
    return "advance_seconds must be a number";
  if (advance_seconds !== undefined && !isNumber(advance_seconds)) return "advance_seconds must be a number";
  if (at !== undefined && Number.isNaN(Date.parse(String(at)))) return "at must be a time such as 2026-12-01T08:00:00Z";
  if (speed !== undefined && !(isNumber(speed) && speed >= 0 && speed <= 100_000))
    return "speed must be a number from 0 (frozen) to 100000";
  return undefined;
}

/** Moves the clock; what happens in the elapsed time happens immediately. */
function turn({ world, player }: Parts, { advance_seconds, at, speed }: Turn): void {
  if (at !== undefined) world.clock.turnTo(Date.parse(String(at)));
  if (speed !== undefined) world.clock.run(Number(speed));
  if (advance_seconds !== undefined) world.clock.advance(Number(advance_seconds));
  player.catchUp();
  settleAll(world);
}

/** A requested account. */
interface NewAccount {
  readonly currency?: unknown;
  readonly timezone?: unknown;
  readonly name?: unknown;
}

const isTimezone = (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
};

function accountProblem({ currency, timezone = "Etc/UTC", name = "" }: NewAccount): string | undefined {
  if (typeof currency !== "string" || !CURRENCIES.has(currency))
    return `currency must be one of ${[...CURRENCIES.keys()].sort().join(", ")}`;
  if (typeof timezone !== "string" || !isTimezone(timezone)) return "timezone must be a name such as Europe/Warsaw";
  return typeof name === "string" ? undefined : "name must be a text";
}

const PATHS = [...endpoints.map(({ path }) => path), ...missingEndpoints.map((key) => key.split(" ")[1] ?? "")];

/** Why no call can begin with a path; undefined if some can. */
const strangePath = (path: string): string | undefined =>
  PATHS.some((one) => one.startsWith(path)) ? undefined : `no endpoint of TikTok's begins with ${path}`;

/** The body of a request as an object; an empty one where it is something else. */
const bodyOf = async (request: { json(): Promise<unknown> }): Promise<Body> => {
  const value = await request.json().catch(() => undefined);
  return isBody(value) ? value : {};
};

/** Everything that helps a test or a person to steer the emulator. */
export function controlRoutes(parts: Parts): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.json({ ok: true }));
  stateRoutes(app, parts);
  faultRoutes(app, parts);
  timeRoutes(app, parts);
  accountRoutes(app, parts);
  return app;
}

/** The request log, and all objects as one value. */
function stateRoutes(app: Hono, parts: Parts): void {
  const { world } = parts;
  app.get("/requests", (c) => c.json({ requests: world.store.log.requests(c.req.query("all") !== undefined) }));
  app.post("/reset", (c) => {
    parts.reset();
    return c.json({ ok: true });
  });
  app.get("/state", (c) => c.json(world.store.snapshot()));
  app.post("/state", async (c) => {
    try {
      parts.restore(await bodyOf(c.req));
      return c.json({ ok: true });
    } catch (error) {
      return c.json({ error: messageOf(error) }, 400);
    }
  });
}

/** Faults that calls meet. */
function faultRoutes(app: Hono, { world, faults }: Parts): void {
  app.get("/faults", (c) => c.json({ faults: faults.list() }));
  app.post("/faults", async (c) => {
    const fault = faultOf(await bodyOf(c.req));
    const problem = typeof fault === "string" ? fault : strangePath(fault.path);
    if (problem !== undefined || typeof fault === "string") return c.json({ error: problem }, 400);
    faults.add(fault, world.now());
    return c.json({ ok: true });
  });
  app.delete("/faults", (c) => {
    const index = c.req.query("index");
    if (index === undefined) faults.clear();
    else faults.remove(Number(index));
    return c.json({ ok: true });
  });
}

/** The clock, and what a scenario plays. */
function timeRoutes(app: Hono, parts: Parts): void {
  const { world, player } = parts;
  app.get("/clock", (c) => c.json({ ...world.clock.state() }));
  app.post("/clock", async (c) => {
    const asked: Turn = await bodyOf(c.req);
    const problem = turnProblem(asked);
    if (problem) return c.json({ error: problem }, 400);
    turn(parts, asked);
    return c.json({ ...world.clock.state() });
  });
  app.get("/scenario", (c) => c.json({ scenario: player.scenario ?? null, played: player.played }));
  app.post("/scenario", async (c) => {
    try {
      const scenario = parseScenario(await c.req.text());
      applyScenario(parts, scenario);
      return c.json({ scenario: scenario.name });
    } catch (error) {
      if (!(error instanceof ScenarioError)) return c.json({ error: messageOf(error) }, 400);
      return c.json({ error: error.message }, 400);
    }
  });
}

/** Accounts and their quota. */
function accountRoutes(app: Hono, { world, quota }: Parts): void {
  app.post("/accounts", async (c) => {
    const asked: NewAccount = await bodyOf(c.req);
    const problem = accountProblem(asked);
    if (problem) return c.json({ error: problem }, 400);
    const { currency, timezone = "Etc/UTC", name = `Emulator ${String(currency)}` } = asked;
    const id = nextId(world);
    openAccount(world, { id, name: String(name), currency: String(currency), timezone: String(timezone) });
    return c.json({ advertiser_id: id });
  });
  app.get("/quota", (c) => c.json({ limits: quota.profile, windows: quota.use(world.now()) }));
  app.post("/quota", async (c) => {
    const { limits } = await bodyOf(c.req);
    try {
      quota.become(String(limits));
    } catch (error) {
      return c.json({ error: messageOf(error) }, 400);
    }
    return c.json({ limits: quota.profile });
  });
}
