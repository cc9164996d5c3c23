/** The control interface under /_emulator/ (design.md section 5). */
import { Hono } from "hono";
import { type Fault, type Faults, KINDS } from "./faults.js";
import { seed } from "./seed.js";
import type { World } from "./world.js";

const isFault = (value: unknown): value is Fault => {
  const { path, kind } = (value ?? {}) as Partial<Fault>;
  return typeof path === "string" && path.startsWith("/") && (KINDS as readonly string[]).includes(String(kind));
};

export function controlRoutes(world: World, faults: Faults): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.json({ ok: true }));
  app.get("/requests", (c) => c.json({ requests: world.store.requests() }));
  app.post("/reset", (c) => {
    world.store.clear();
    faults.clear();
    seed(world);
    return c.json({ ok: true });
  });
  app.get("/state", (c) => c.json(world.store.snapshot() as object));
  app.post("/state", async (c) => {
    const snapshot = (await c.req.json().catch(() => undefined)) as
      | Parameters<World["store"]["restore"]>[0]
      | undefined;
    if (!Array.isArray(snapshot?.objects) || !Array.isArray(snapshot.meta))
      return c.json({ error: "a snapshot has objects and meta" }, 400);
    world.store.restore(snapshot);
    return c.json({ ok: true });
  });
  app.get("/faults", (c) => c.json({ faults: faults.list() }));
  app.post("/faults", async (c) => {
    const fault = (await c.req.json().catch(() => undefined)) as unknown;
    if (!isFault(fault)) return c.json({ error: `a fault has a path and one of the kinds ${KINDS.join(", ")}` }, 400);
    faults.add(fault);
    return c.json({ ok: true });
  });
  app.delete("/faults", (c) => {
    faults.clear();
    return c.json({ ok: true });
  });
  app.post("/clock", async (c) => {
    const { advance_seconds: seconds } = (await c.req.json().catch(() => ({}))) as { advance_seconds?: unknown };
    if (typeof seconds !== "number" || !Number.isFinite(seconds))
      return c.json({ error: "advance_seconds must be a number" }, 400);
    world.advance(seconds);
    return c.json({ now: new Date(world.now()).toISOString() });
  });
  return app;
}
