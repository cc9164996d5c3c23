import { randomUUID } from "node:crypto";
import { isNumber, itemsOf } from "../text/shape.js";
import { type Account, type Blocked, CLOSED, type Ledger, LONGEST_CALL_MS, type Ticket, type Usage } from "./ledger.js";
import { DAY } from "./quota.js";

/**
 * The counting rule of `ledger.ts`, run inside Redis so that it is atomic for all machines. Three keys per account:
 * pending calls (scored by send time), finished calls (by answer time), calls of the UTC day. A member's name
 * is unique; its score is the time.
 *
 * Returns `{0, waitMs, window index}` when full, `{1}` when admitted.
 */
const TAKE = `
local now, member, longest = tonumber(ARGV[1]), ARGV[2], tonumber(ARGV[3])
if now < 0 then local t = redis.call('TIME'); now = t[1] * 1000 + math.floor(t[2] / 1000) end
local day = math.floor(now / 86400000)
local at = 4
for a = 1, #KEYS / 4 do
  local way, made, days, closed = KEYS[a*4-3], KEYS[a*4-2], KEYS[a*4-1], KEYS[a*4]
  redis.call('ZREMRANGEBYSCORE', way, '-inf', now - longest)
  redis.call('ZREMRANGEBYSCORE', made, '-inf', now - 60000)
  local shut = tonumber(redis.call('GET', closed) or '0') - now
  if shut > 0 and shut <= 300000 then return {0, shut, -1, a} end
  local count = tonumber(ARGV[at]); at = at + 1
  local worst, which = 0, 0
  local flying = redis.call('ZCARD', way)
  for w = 1, count do
    local length, calls, isDay = tonumber(ARGV[at]), tonumber(ARGV[at+1]), ARGV[at+2] == '1'
    at = at + 3
    local wait = 0
    if isDay then
      if tonumber(redis.call('HGET', days, day) or '0') >= calls then wait = 86400000 - now % 86400000 end
    elseif flying >= calls then wait = length
    else
      local oldest = redis.call('ZREVRANGE', made, calls - flying - 1, calls - flying - 1, 'WITHSCORES')[2]
      if oldest then wait = tonumber(oldest) + length - now end
    end
    if wait > worst then worst, which = wait, w end
  end
  if worst > 0 then return {0, math.ceil(worst), which, a} end
end
for a = 1, #KEYS / 4 do
  local way, days = KEYS[a*4-3], KEYS[a*4-1]
  redis.call('ZADD', way, now, member)
  redis.call('PEXPIRE', way, longest)
  if redis.call('HINCRBY', days, day, 1) == 1 then
    redis.call('DEL', days)
    redis.call('HINCRBY', days, day, 1)
    redis.call('PEXPIRE', days, 172800000)
  end
end
return {1}
`;

const DONE = `
local now, member = tonumber(ARGV[1]), ARGV[2]
if now < 0 then local t = redis.call('TIME'); now = t[1] * 1000 + math.floor(t[2] / 1000) end
for a = 1, #KEYS / 4 do
  redis.call('ZREM', KEYS[a*4-3], member)
  redis.call('ZADD', KEYS[a*4-2], now, member)
  redis.call('PEXPIRE', KEYS[a*4-2], 60000)
end
`;

/** What this ledger needs from a Redis client. */
interface Redis {
  sendCommand(command: string[]): Promise<unknown>;
  close(): Promise<void>;
  destroy(): void;
}

/** Rejects if the answer is late. */
async function within<T>(ms: number, what: string, answer: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`Redis did not answer to ${what} within ${ms} ms`)), ms);
  });
  // A caller that no longer waits must not see a late rejection.
  answer.catch(() => undefined);
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Options of a Redis ledger. */
export interface RedisLedgerOptions {
  /** Whose clock decides: Redis's own, since those of many machines differ; tests pass theirs. */
  readonly clock?: "redis" | "caller";
  /** Timeout for connecting, and for answering a command. Milliseconds. */
  readonly deadlineMs?: number;
}

const DEADLINE_MS = 3_000;

/** Counts the calls of all machines of a fleet, in Redis. */
export class RedisLedger implements Ledger {
  readonly #session = randomUUID();
  #next = 0;

  private constructor(
    private readonly redis: Redis,
    private readonly options: RedisLedgerOptions,
  ) {}

  /**
   * Connects. Rejects if Redis has not answered within the deadline, even if it accepts the connection and stays
   * silent; `onError` receives connections lost later.
   */
  static async open(
    url: string,
    onError: (error: Error) => void = () => undefined,
    options: RedisLedgerOptions = {},
  ): Promise<RedisLedger> {
    // Loaded here, since only a fleet needs it.
    const { createClient } = await import("@redis/client");
    const { deadlineMs = DEADLINE_MS } = options;
    const client = createClient({
      url,
      disableOfflineQueue: true,
      socket: { connectTimeout: deadlineMs, reconnectStrategy: (tries) => Math.min(2_000, 100 * 2 ** tries) },
    });
    const connected = new Promise<void>((resolve, reject) => {
      client.once("ready", resolve);
      client.once("error", reject);
    });
    client.on("error", onError);
    client.connect().catch(() => undefined);
    try {
      await within(deadlineMs, "connect", connected);
    } catch (error) {
      client.destroy();
      throw error;
    }
    // An idle connection does not keep the process alive: commands, and programs that call functions, close nothing. A
    // pending answer is kept by its own deadline.
    client.unref();
    return new RedisLedger(client, options);
  }

  async take(accounts: readonly Account[], now: number): Promise<Ticket | Blocked> {
    const member = `${this.#session}-${this.#next++}`;
    const windows = accounts.flatMap((account) => [
      String(account.windows.length),
      ...account.windows.flatMap(({ lengthMs, calls, name }) => [
        String(lengthMs),
        String(calls),
        name === "day" ? "1" : "0",
      ]),
    ]);
    const keys = accounts.flatMap(({ name }) => keysOf(name));
    const answer = await this.#run(TAKE, keys, [this.#time(now), member, String(LONGEST_CALL_MS), ...windows]);
    const [admitted, waitMs = 0, window = 0, account = 1] = itemsOf(answer, isNumber);
    if (admitted === 1) {
      return {
        // What is not recorded here counts as pending until it must have ended: conservative.
        done: (at) => void this.#run(DONE, keys, [this.#time(at), member]).catch(() => undefined),
      };
    }
    const full = window < 0 ? CLOSED : accounts[account - 1]?.windows[window - 1];
    return { window: full ?? CLOSED, waitMs };
  }

  async closeUntil(account: string, until: number): Promise<void> {
    const [, , , closed = ""] = keysOf(account);
    await this.#send(["SET", closed, String(Math.round(until)), "PX", String(CLOSED.lengthMs)]);
  }

  async usage(account: string, now: number): Promise<Usage> {
    const [way = "", made = "", days = ""] = keysOf(account);
    const since = (ms: number): Promise<unknown> => this.#send(["ZCOUNT", made, `(${Math.round(now - ms)}`, "+inf"]);
    const [flying, second, minute, day] = await Promise.all([
      this.#send(["ZCOUNT", way, `(${Math.round(now - LONGEST_CALL_MS)}`, "+inf"]),
      since(1_000),
      since(60_000),
      this.#send(["HGET", days, String(Math.floor(now / DAY))]),
    ]);
    return {
      second: Number(second) + Number(flying),
      minute: Number(minute) + Number(flying),
      day: Number(day ?? 0),
    };
  }

  /** Waits for pending answers; a silent server is abandoned. */
  async close(): Promise<void> {
    const { deadlineMs = DEADLINE_MS } = this.options;
    await within(deadlineMs, "close", this.redis.close()).catch(() => this.redis.destroy());
  }

  #time(now: number): string {
    return this.options.clock === "caller" ? String(Math.round(now)) : "-1";
  }

  #run(script: string, keys: readonly string[], args: readonly string[]): Promise<unknown> {
    return this.#send(["EVAL", script, String(keys.length), ...keys, ...args]);
  }

  /** A command whose answer is late may still have been counted, as a pending call: conservative. */
  #send(command: string[]): Promise<unknown> {
    return within(this.options.deadlineMs ?? DEADLINE_MS, command[0] ?? "", this.redis.sendCommand(command));
  }
}

/** One slot of a Redis cluster for all keys of an account's app. */
const keysOf = (account: string): string[] => {
  const [app = ""] = account.split(" ");
  return ["way", "made", "days", "closed"].map((part) => `tiktok:{${app}}:${account.slice(app.length + 1)}:${part}`);
};
