import { Refusal } from "./envelope.js";

/** Calls a second, a minute, a day. */
type Limits = readonly [number, number, number];

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

const SECOND = 1_000;
const MINUTE = 60_000;
const DAY = 86_400_000;
/** Passing the minute's limit blocks the app for five minutes (reference 9). */
const SUSPENSION = 5 * MINUTE;

/** The server's side of the rate limit: refuses with 40100 what passes it. */
export class QuotaGate {
  readonly #limits: Limits | undefined;
  readonly #calls: number[] = [];
  #suspendedUntil = 0;
  #day = 0;
  #today = 0;

  /** `profile` is a name or `S/M/D`. Throws on anything else. */
  constructor(profile: string) {
    const custom = /^(\d+)\/(\d+)\/(\d+)$/.exec(profile);
    if (!custom && !Object.hasOwn(PROFILES, profile))
      throw new Error(
        `"${profile}" is not a quota profile. Allowed: ${Object.keys(PROFILES).join(", ")}, or S/M/D such as 10/100/1000.`,
      );
    this.#limits = custom ? [Number(custom[1]), Number(custom[2]), Number(custom[3])] : PROFILES[profile];
  }

  /** Counts a call at `now` (milliseconds) or refuses it. Refused calls do not count. */
  admit(now: number): void {
    if (!this.#limits) return;
    const [perSecond, perMinute, perDay] = this.#limits;
    if (now < this.#suspendedUntil)
      throw new Refusal(40100, "Due to too many requests, requests from App are temporarily restricted.");
    if (Math.floor(now / DAY) !== this.#day) {
      this.#day = Math.floor(now / DAY);
      this.#today = 0;
    }
    while (this.#calls[0] !== undefined && this.#calls[0] <= now - MINUTE) this.#calls.shift();
    if (this.#today >= perDay) throw new Refusal(40100, "Too many requests. Please retry in some time.");
    if (this.#calls.length >= perMinute) {
      this.#suspendedUntil = now + SUSPENSION;
      throw new Refusal(40100, "Due to too many requests, requests from App are temporarily restricted.");
    }
    if (this.#calls.filter((at) => at > now - SECOND).length >= perSecond)
      throw new Refusal(40100, "App reaches the QPS limit.");
    this.#calls.push(now);
    this.#today += 1;
  }
}
