/** The console at `/`: the account, the log, faults, clock and quota. Pages without a build step, updated live. */
import { Hono } from "hono";
import type { Parts } from "../parts.js";
import { live } from "./live.js";
import { page } from "./page.js";
import { viewOf } from "./view.js";

export function consoleRoutes(parts: Parts): Hono {
  const app = new Hono();
  app.get("/", async (context) =>
    context.html(await page(parts, viewOf(context.req.query()), new URL(context.req.url).origin)),
  );
  app.get("/_console/media/:signature", (context) => {
    const picture = parts.world.pictures.get(context.req.param("signature"));
    if (!picture) return context.text("not kept", 404);
    const headers = { "Content-Type": picture.type, "X-Content-Type-Options": "nosniff" };
    return context.body(new Uint8Array(picture.bytes), 200, headers);
  });
  app.get("/_console/live", (context) => live(parts, context));
  return app;
}
