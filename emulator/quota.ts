/** The server side of the rate limits (reference 9). */
import { refusal } from "./envelope.js";

/** Calls per second, minute, day. */
export type Limits = readonly [number, number, number];

/** Profiles of reference 9, and the older guide's. */
const PROFILES: Readonly<Record<string, Limits | undefined>> = {
  off: undefined,
  guide: [10, 100, 1_000],
  basic: [10, 600, 864_000],
  advanced: [20, 1_200, 1_728_000],
  premium: [30, 1_800, 2_592_000],
  ultimate: [50, 3_000, 4_320_000],
  sandbox: [1, 30, 1_000],
};

/** Names of profiles, besides S/M/D. */
export const PROFILE_NAMES: readonly string[] = Object.keys(PROFILES);

const LEVELS = ["basic", "advanced", "premium", "ultimate"];

/** Endpoints with their own limits, for the four levels in order; a single entry applies to all. */
export const ENDPOINT_LIMITS: Readonly<Record<string, readonly Limits[]>> = {
  "/ad/create/": [
    [5, 150, 86_400],
    [10, 200, 86_400],
    [10, 300, 86_400],
    [15, 300, 86_400],
  ],
  "/report/task/create/": [[2, 60, 4_500]],
};

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Exceeding the limit per minute blocks for five minutes. */
const SUSPENSION = 5 * MINUTE;

/** Usage of one set of windows. */
export interface WindowUse {
  /** `app`, or the path of an endpoint with its own limits. */
  readonly name: string;
  readonly used: Limits;
  readonly limits: Limits;
  /** Milliseconds since the epoch; undefined if nothing is blocked. */
  readonly suspendedUntil?: number;
}

/** The last second, the last minute, the UTC day. */
class Windows {
  readonly #calls: number[] = [];
  #suspendedUntil = 0;
  #day = 0;
  #today = 0;

  constructor(
    readonly name: string,
    readonly limits: Limits,
  ) {}

  #roll(now: number): void {
    if (Math.floor(now / DAY) !== this.#day) {
      this.#day = Math.floor(now / DAY);
      this.#today = 0;
    }
    while (this.#calls[0] !== undefined && this.#calls[0] <= now - MINUTE) this.#calls.shift();
  }

  #lastSecond(now: number): number {
    return this.#calls.filter((at) => at > now - SECOND).length;
  }

  /** Throws if the call would exceed a limit. */
  check(now: number): void {
    const [perSecond, perMinute, perDay] = this.limits;
    if (now < this.#suspendedUntil) throw refusal("suspended");
    this.#roll(now);
    if (this.#today >= perDay) throw refusal("dayLimit");
    if (this.#calls.length >= perMinute) {
      this.#suspendedUntil = now + SUSPENSION;
      throw refusal("minuteLimit");
    }
    if (this.#lastSecond(now) >= perSecond) throw refusal("secondLimit");
  }

  take(now: number): void {
    this.#calls.push(now);
    this.#today += 1;
  }

  use(now: number): WindowUse {
    this.#roll(now);
    return {
      name: this.name,
      used: [this.#lastSecond(now), this.#calls.length, this.#today],
      limits: this.limits,
      ...(now < this.#suspendedUntil ? { suspendedUntil: this.#suspendedUntil } : {}),
    };
  }
}

function limitsOf(profile: string): Limits | undefined {
  const custom = /^(\d+)\/(\d+)\/(\d+)$/.exec(profile);
  if (custom) return [Number(custom[1]), Number(custom[2]), Number(custom[3])];
  if (Object.hasOwn(PROFILES, profile)) return PROFILES[profile];
  throw new Error(
    `"${profile}" is not a quota profile. Allowed: ${Object.keys(PROFILES).join(", ")}, or S/M/D such as 10/100/1000.`,
  );
}

/** Refuses calls beyond a limit with 40100. */
export class QuotaGate {
  #profile: string;
  #limits: Limits | undefined;
  #windows = new Map<string, Windows>();

  /** `profile` is a name or `S/M/D`. Throws on anything else. */
  constructor(profile: string) {
    this.#profile = profile;
    this.#limits = limitsOf(profile);
  }

  get profile(): string {
    return this.#profile;
  }

  /** Switches the profile; all windows are empty again. Throws if the name is unknown. */
  become(profile: string): void {
    this.#limits = limitsOf(profile);
    this.#profile = profile;
    this.#windows = new Map();
  }

  #window(name: string, limits: Limits): Windows {
    let found = this.#windows.get(name);
    if (!found) {
      found = new Windows(name, limits);
      this.#windows.set(name, found);
    }
    return found;
  }

  /**
   * Which windows a call counts in: in the sandbox each endpoint's own, otherwise the app's and those of the endpoint.
   */
  #of(path: string, limits: Limits): Windows[] {
    if (this.#profile === "sandbox") return [this.#window(path, limits)];
    const app = this.#window("app", limits);
    const own = ENDPOINT_LIMITS[path];
    const level = LEVELS.indexOf(this.#profile);
    const mine = own && level >= 0 ? (own[level] ?? own[own.length - 1]) : undefined;
    return mine ? [app, this.#window(path, mine)] : [app];
  }

  /** Counts a call at `now` (milliseconds) or refuses it. Refused calls do not count. */
  admit(now: number, path: string): void {
    if (!this.#limits) return;
    const windows = this.#of(path, this.#limits);
    for (const one of windows) one.check(now);
    for (const one of windows) one.take(now);
  }

  use(now: number): WindowUse[] {
    return [...this.#windows.values()].map((one) => one.use(now));
  }
}
