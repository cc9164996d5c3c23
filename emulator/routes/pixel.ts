/** Pixels and their events (reference 5.2). Nothing deletes a pixel. */

import { dice } from "../behaviour/dice.js";
import { p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import { pixelRow } from "../pixel-row.js";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, formatTime, textsIn } from "../validate.js";
import { nextLongId, type World } from "../world.js";
import { page } from "./pages.js";

const places = { campaign: "", adgroup: "", deleted: false };

function createPixel(world: World, { advertiser, body }: Call): Body {
  const id = nextLongId(world);
  const row = pixelRow({
    id,
    code: `C${id.slice(-12)}EMULATOR`,
    name: body.pixel_name,
    category: body.pixel_category ?? null,
    partner: body.partner_name ?? null,
    createdAt: formatTime(world.now()),
  });
  world.store.put({ kind: "pixel", id, advertiser, ...places, name: String(body.pixel_name), row });
  const { pixel_id, pixel_code, pixel_name, pixel_category, partner_name, advanced_matching_fields } = row;
  return { pixel_id, pixel_code, pixel_name, pixel_category, partner_name, advanced_matching_fields };
}

const mine = (world: World, { advertiser, body }: Call): Stored =>
  owned(world, "pixel", required(body, "pixel_id"), advertiser, "pixel");

function updatePixel(world: World, call: Call): Body {
  const before = mine(world, call);
  const { advertiser_id: _advertiser, ...changes } = call.body;
  const known = Object.fromEntries(Object.entries(changes).filter(([name]) => name in before.row));
  world.store.put({ ...before, name: String(call.body.pixel_name), row: { ...before.row, ...known } });
  return {};
}

/** Standard events by their code, as ads are optimized for them. */
const EVENTS: Readonly<Record<string, string>> = {
  AddPaymentInfo: "ADD_BILLING",
  AddToCart: "ON_WEB_CART",
  AddToWishlist: "ON_WEB_ADD_TO_WISHLIST",
  ClickButton: "BUTTON",
  CompletePayment: "SHOPPING",
  CompleteRegistration: "ON_WEB_REGISTER",
  Contact: "CONSULT",
  Download: "DOWNLOAD_START",
  InitiateCheckout: "INITIATE_ORDER",
  PlaceAnOrder: "ON_WEB_ORDER",
  Search: "ON_WEB_SEARCH",
  SubmitForm: "FORM",
  Subscribe: "ON_WEB_SUBSCRIBE",
  ViewContent: "ON_WEB_DETAIL",
};

/** Events as lists show them: those with a standard code by its name, the others by their own. */
const eventsOf = (world: World, pixel: string): Body[] =>
  world.store.find("pixel_event", { campaigns: [pixel] }).map(({ row }) => {
    const code = String(row.event_code ?? "");
    const standard = EVENTS[code] ?? row.optimization_event ?? null;
    return {
      event_id: row.event_id,
      name: row.name,
      event_code: code,
      event_type: standard,
      optimization_event: standard,
      custom_event_type: standard === null ? code : null,
      statistic_type: row.statistic_type ?? null,
      currency: row.currency ?? null,
      currency_value: row.currency_value === undefined ? null : String(row.currency_value),
      deprecated: row.deprecated === true,
      rules: row.rules ?? [],
    };
  });

function listPixels(world: World, { advertiser, body: query }: Call): Body {
  const wanted = String(query.name ?? "").toLowerCase();
  const rows = world.store
    .find("pixel", { advertiser })
    .filter((one) => query.pixel_id === undefined || one.id === query.pixel_id)
    .filter((one) => query.code === undefined || one.row.pixel_code === query.code)
    .filter((one) => one.name.toLowerCase().includes(wanted));
  if (query.order_by !== "LATEST_CREATE") rows.reverse();
  const { list, page_info } = page(rows, query, 10);
  return { pixels: list.map((one) => ({ ...one.row, events: eventsOf(world, one.id) })), page_info };
}

/** Events belong to their pixel. */
function createEvents(world: World, call: Call): Body {
  const pixel = mine(world, call);
  const made = bodiesIn(call.body.pixel_events).map((event) => {
    const id = nextLongId(world);
    const row = { ...event, event_id: id, name: event.event_name, deprecated: false };
    const where = { advertiser: call.advertiser, campaign: pixel.id, adgroup: "", deleted: false };
    world.store.put({ kind: "pixel_event", id, ...where, name: String(event.event_name ?? ""), row });
    return { event_id: id, event_name: event.event_name };
  });
  return { pixel_events: made };
}

const event = (world: World, { advertiser, body }: Call): Stored =>
  owned(world, "pixel_event", required(body, "event_id"), advertiser, "event");

function updateEvent(world: World, call: Call): Body {
  const before = event(world, call);
  const { advertiser_id: _advertiser, event_id: _id, ...changes } = call.body;
  world.store.put({ ...before, row: { ...before.row, ...changes } });
  return {};
}

function deleteEvent(world: World, call: Call): Body {
  world.store.drop("pixel_event", event(world, call).id);
  return {};
}

/** Derived from the pixel and the day: nothing in the emulator sends events. */
function eventStats(world: World, { advertiser, body: query }: Call): Body {
  const list = textsIn(query.pixel_ids).map((id) => {
    owned(world, "pixel", id, advertiser, "pixel");
    const roll = dice(world.behaviour.seed, id, JSON.stringify(query.date_range));
    const statistics = eventsOf(world, id).map((row, index) => {
      const total = Math.floor(roll(index % 15) * 10_000);
      const server = Math.floor(total * 0.3);
      return {
        pixel_event_type: row.optimization_event,
        custom_event_type: row.custom_event_type,
        attributed_count: Math.floor(total * 0.4),
        preview_count: 0,
        total_count: total,
        browser_event_total_count: total - server,
        server_event_total_count: server,
      };
    });
    return { pixel_id: id, statistics };
  });
  return { list };
}

/** Events of instant pages: TikTok has only the click of a button. */
function instantPageEvents(_world: World, { body: query }: Call): Body {
  const objective = String(query.objective_type ?? "TRAFFIC");
  const goals = query.optimization_goal === undefined ? ["CONVERT"] : [String(query.optimization_goal)];
  const types = goals
    .filter((goal) => goal === "CONVERT")
    .map((goal) => ({
      objective_type: objective,
      optimization_goals: [{ optimization_goal: goal, optimization_events: ["BUTTON"] }],
    }));
  const events = { business_type: "TIKTOK_INSTANT_PAGE", instant_page_events: { objective_types: types } };
  return { list: types.length > 0 ? [events] : [] };
}

function track(world: World, { body }: Call): Body {
  const code = required(body, "pixel_code");
  const [found] = world.store.query(
    "select id from objects where kind = 'pixel' and json_extract(row, '$.pixel_code') = ?",
    [code],
  );
  if (!found) throw refusal("doesNotExist", { noun: "pixel", id: code });
  return {};
}

const name = { pixel_name: { required: true, max: 40, noEmoji: true } };

export const pixelEndpoints: readonly Endpoint[] = [
  post(
    "/pixel/create/",
    "5.2",
    fromSdk("POST /pixel/create/", { ...name, pixel_category: { oneOf: "pixel_category" } }),
    createPixel,
  ),
  post(
    "/pixel/update/",
    "5.2",
    {
      ...fromSdk("POST /pixel/update/", name),
      automatic_advanced_matching_fields: p("object"),
      enable_first_party_cookies: p("boolean"),
      enable_expanded_data_sharing: p("boolean"),
    },
    updatePixel,
  ),
  get(
    "/pixel/list/",
    "5.2",
    { ...fromSdk("GET /pixel/list/", { order_by: { oneOf: "pixel.order_by" } }), ...paging(20) },
    listPixels,
  ),
  post("/pixel/event/create/", "SDK", fromSdk("POST /pixel/event/create/"), createEvents, { mark: "assumed" }),
  post("/pixel/event/update/", "SDK", fromSdk("POST /pixel/event/update/"), updateEvent, { mark: "assumed" }),
  post("/pixel/event/delete/", "SDK", fromSdk("POST /pixel/event/delete/"), deleteEvent, { mark: "assumed" }),
  get(
    "/pixel/instant_page/event/",
    "clients",
    { objective_type: p("string"), optimization_goal: p("string"), is_retargeting: p("boolean") },
    instantPageEvents,
    { mark: "assumed" },
  ),
  get("/pixel/event/stats/", "SDK", fromSdk("GET /pixel/event/stats/"), eventStats, { mark: "assumed" }),
  post("/pixel/track/", "SDK", fromSdk("POST /pixel/track/"), track, { mark: "assumed", access: "token" }),
];
