/** Plays a scenario's timeline: external actions in the account, at their times, through the public endpoints. */
import { settleAll, spentBy } from "../behaviour/delivery.js";
import type { Endpoint } from "../endpoint.js";
import { Refusal } from "../envelope.js";
import { endpoints } from "../routes/index.js";
import { SEED } from "../seed.js";
import type { Stored } from "../store.js";
import { type Body, validate } from "../validate.js";
import type { World } from "../world.js";
import { durationMs, type Happening, type Scenario } from "./form.js";

/** The result of one action. */
export interface Played {
  readonly time: string;
  readonly by: string;
  readonly call: string;
  readonly code: number;
  readonly message: string;
}

/** Maximum number of actions per clock change; a rule every second over a year would never end. */
const MOST = 10_000;
const KEPT = 1_000;

const glob = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .split("*")
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
      .join(".*")}$`,
    "i",
  );

/** Runs the timeline of one scenario. */
export class Player {
  readonly #world: World;
  #scenario: Scenario | undefined;
  #played: Played[] = [];

  constructor(world: World) {
    this.#world = world;
  }

  get scenario(): Scenario | undefined {
    return this.#scenario;
  }

  get played(): readonly Played[] {
    return this.#played;
  }

  /** Begins now; a scenario with the same name in a data file continues. */
  begin(scenario: Scenario | undefined): void {
    this.#scenario = scenario;
    this.#played = [];
    const { store } = this.#world;
    if (!scenario || store.meta("scenario") === scenario.name) return;
    store.setMeta("scenario", scenario.name);
    store.setMeta("scenario_began", String(this.#world.now()));
    for (const index of (scenario.timeline ?? []).keys()) store.setMeta(`scenario_done:${index}`, "0");
  }

  #due(happening: Happening, index: number): number {
    const { store } = this.#world;
    const began = Number(store.meta("scenario_began"));
    const done = Number(store.meta(`scenario_done:${index}`) ?? "0");
    if (happening.every !== undefined) {
      const first = happening.after === undefined ? durationMs(happening.every) : durationMs(happening.after);
      return began + first + done * durationMs(happening.every);
    }
    return done > 0 ? Number.POSITIVE_INFINITY : began + durationMs(happening.after ?? "0s");
  }

  /** Executes all due actions, each at its own time. */
  catchUp(): void {
    const timeline = this.#scenario?.timeline ?? [];
    if (timeline.length === 0) return;
    for (let count = 0; count < MOST; count++) {
      const [next] = timeline
        .map((happening, index) => ({ happening, index, at: this.#due(happening, index) }))
        .filter(({ at }) => at <= this.#world.now())
        .sort((one, other) => one.at - other.at);
      if (!next) return;
      const { happening, index, at } = next;
      this.#world.clock.at(at, () => this.#play(happening));
      const done = Number(this.#world.store.meta(`scenario_done:${index}`) ?? "0");
      this.#world.store.setMeta(`scenario_done:${index}`, String(done + 1));
    }
  }

  #play(happening: Happening): void {
    settleAll(this.#world);
    const endpoint = endpoints.find(({ method, path }) => method === "POST" && path === happening.call);
    if (!endpoint) this.#note(happening, 40008, `there is no endpoint ${happening.call}`);
    else for (const body of this.#bodies(happening)) this.#call(happening, endpoint, body);
  }

  #bodies(happening: Happening): Body[] {
    const body = { ...happening.body };
    const advertiser = happening.advertiser ?? SEED.advertiser;
    const { where = {} } = happening;
    const kind = (["campaign", "adgroup", "ad"] as const).find((one) => where[one] !== undefined);
    const pattern = kind && where[kind];
    if (kind === undefined || pattern === undefined) return [{ advertiser_id: advertiser, ...body }];
    return this.#world.store
      .find(kind, { advertiser, gone: false })
      .filter((one) => glob(pattern).test(one.name) && this.#fits(happening, one))
      .map((one) => ({ advertiser_id: advertiser, ...this.#aimed(happening.call, one, body) }));
  }

  #aimed(call: string, one: Stored, body: Body): Body {
    if (call.endsWith("/status/update/")) return { [`${one.kind}_ids`]: [one.id], ...body };
    if (one.kind !== "ad") return { [`${one.kind}_id`]: one.id, ...body };
    return { adgroup_id: one.adgroup, patch_update: true, creatives: [{ ad_id: one.id, ...body }] };
  }

  #fits({ when }: Happening, one: Stored): boolean {
    if (!when) return true;
    if (one.kind !== "campaign" && one.kind !== "adgroup") return false;
    const { today, total } = spentBy(this.#world, one.kind, one.id, one.advertiser);
    return today > (when.spentTodayOver ?? -1) && total > (when.spentOver ?? -1);
  }

  #call(happening: Happening, endpoint: Endpoint, body: Body): void {
    const world = this.#world;
    const before = world.operator;
    world.operator = happening.by;
    try {
      const { advertiser_id: advertiser, ...rest } = body;
      validate(rest, { contract: endpoint.params, mode: endpoint.mode, unknownFields: "refuse" });
      const never = () => Promise.reject(new Error("a scenario fetches nothing"));
      endpoint.handle(world, { advertiser: String(advertiser), token: SEED.token, body, fetchFile: never });
      this.#note(happening, 0, "OK");
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      this.#note(happening, error.code, error.message);
    } finally {
      world.operator = before;
    }
  }

  #note({ by, call }: Happening, code: number, message: string): void {
    this.#played.push({ time: new Date(this.#world.now()).toISOString(), by, call, code, message });
    this.#played = this.#played.slice(-KEPT);
  }
}
