/** Checks that need calls: the token, the account, clocks, latencies. */

import { performance } from "node:perf_hooks";
import { grantedAdvertisers, refreshAccount } from "../../../provider/auth/oauth.js";
import { LoginStore } from "../../../provider/auth/store.js";
import type { Settings } from "../../../provider/config/config.js";
import { PERMISSIONS, rowsIn } from "../../../provider/definitions/index.js";
import type { Row } from "../../../provider/engine/reads/rows.js";
import type { Client } from "../../../provider/http/client.js";
import { TikTokError } from "../../../provider/http/errors.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { errorOf, messageOf } from "../../../provider/text/shape.js";
import type { Plan } from "../../../yaml/plan.js";
import { keepAccount } from "../../lib/account-objects.js";
import { causeOfCode } from "../../lib/causes.js";
import { durationOf } from "../../lib/duration.js";
import type { Connection } from "../../stack/project.js";
import { type Finding, note, ok, wrong } from "./finding.js";

const SKEW_MS = 30_000;

/** The result of one call. */
interface Probe {
  readonly path: string;
  readonly ms: number;
  readonly data?: Row;
  readonly error?: Error;
}

async function probe(client: Client, path: string, query: Row = {}): Promise<Probe> {
  const started = performance.now();
  const took = (): number => Math.round(performance.now() - started);
  try {
    const { data } = await client.call({ method: "GET", path, kind: "read", query });
    return { path, ms: took(), data };
  } catch (error) {
    return { path, ms: took(), error: errorOf(error) };
  }
}

function failed(check: string, error: Error): Finding {
  const failure = error instanceof TikTokError ? error.failure : undefined;
  if (!failure || failure.kind === "network") return wrong(check, "unreachable", error.message);
  return wrong(check, causeOfCode(failure.code) ?? "unreachable", error.message);
}

function scopeFindings({ baseUrl }: Settings, configs: Plan): Finding[] {
  const scope = new LoginStore().login(baseUrl)?.scope;
  if (!scope) return [note("scopes", "not known: this token does not come from tiktok-ads login")];
  const used = [...new Set(configs.resources.map(({ title }) => title))].map(resourceOf);
  const missing = Object.entries(PERMISSIONS).flatMap(([permission, { name, scope: whole }]) => {
    if (scope.some((one) => one === whole || Math.floor(one / 10) === whole)) return [];
    const nouns = used.filter((one) => one.permission === permission).map(({ noun }) => `${noun}s`);
    const needs = permission === "reports" ? ["tiktok-ads report"] : nouns;
    return needs.length === 0 ? [] : [`${name} (for ${needs.join(", ")})`];
  });
  return missing.length > 0
    ? [wrong("scopes", "scopeMissing", `missing: ${missing.join(", ")}`)]
    : [ok("scopes", `${scope.join(", ")} cover what the configs need`)];
}

const isActive = (status: unknown): boolean => status === undefined || status === "STATUS_ENABLE";

function advertiserFindings(info: Row, configs: Plan): Finding[] {
  const { advertiser_id, name, status, currency, timezone, balance } = info;
  const about = `${String(name)} (${String(advertiser_id)}): ${String(currency)}, ${String(timezone)}, balance ${String(balance)}`;
  const found: Finding[] = [
    isActive(status)
      ? ok("advertiser", about)
      : wrong("advertiser", "advertiserStatus", `${about}; status ${String(status)}`),
  ];
  const other = configs.resources.find(
    ({ inputs }) =>
      inputs.advertiserId === advertiser_id && inputs.currency !== undefined && inputs.currency !== currency,
  );
  if (other)
    found.push(
      wrong(
        "currency",
        "currencyDiffers",
        `${other.document.file} has ${String(other.inputs.currency)}, the account has ${String(currency)}`,
      ),
    );
  return found;
}

function clockFinding(client: Client): Finding {
  const skew = client.serverNow() - Date.now();
  const seconds = Math.round(Math.abs(skew) / 1000);
  return Math.abs(skew) > SKEW_MS
    ? wrong(
        "clock",
        "clockSkew",
        `this machine is ${durationOf(seconds)} ${skew > 0 ? "behind" : "ahead of"} TikTok`,
        "warning",
      )
    : ok("clock", `within ${durationOf(Math.max(1, seconds))} of TikTok's`);
}

async function accountFindings({ settings, client }: Connection): Promise<Finding[]> {
  const store = new LoginStore();
  const { appId, appSecret, baseUrl } = settings;
  if (!store.secrets(baseUrl).account) return [];
  if (!appId || !appSecret)
    return [note("TikTok account", "logged in; without the app's id and secret it is not refreshed")];
  const { freshAccount } = await import("../../../provider/auth/fresh-account.js");
  try {
    const account = await freshAccount({
      store,
      address: baseUrl,
      refresh: (token) => refreshAccount(client, { appId, appSecret }, token),
      now: Date.now,
    });
    return [
      ok(
        "TikTok account",
        `token valid until ${new Date(account?.accessUntil ?? 0).toISOString().slice(0, 16)}Z, refreshable until ${new Date(account?.refreshUntil ?? 0).toISOString().slice(0, 10)}`,
      ),
    ];
  } catch (error) {
    return [wrong("TikTok account", "accountExpired", messageOf(error))];
  }
}

async function appFindings({ settings, client }: Connection): Promise<Finding[]> {
  const { appId, appSecret } = settings;
  if (!appId || !appSecret) return [note("app", "id and secret are not set; only tiktok-ads login needs them")];
  try {
    const granted = await grantedAdvertisers(client, { appId, appSecret });
    return [ok("app", `${appId}; the token manages ${granted.map(({ id, name }) => `${id} (${name})`).join(", ")}`)];
  } catch (error) {
    return [failed("app", errorOf(error))];
  }
}

/** Calls TikTok, with as few calls as possible. */
export async function remoteFindings(connection: Connection, configs: Plan): Promise<Finding[]> {
  const { client, settings } = connection;
  const first = await probe(client, "/user/info/");
  if (first.error) return [failed("token", first.error)];
  const found: Finding[] = [ok("token", `accepted by ${settings.baseUrl}`), clockFinding(client)];
  found.push(...(await appFindings(connection)), ...scopeFindings(settings, configs));
  const probes = [first];
  const advertiser = settings.advertiserId;
  if (advertiser === undefined) found.push(note("advertiser", "none is set (TIKTOK_ADVERTISER_ID)"));
  else {
    const info = await probe(client, "/advertiser/info/", { advertiser_ids: [advertiser] });
    const list = await probe(client, "/campaign/get/", { advertiser_id: advertiser, page_size: 1 });
    probes.push(info, list);
    const [row] = rowsIn(info.data?.list);
    if (info.error) found.push(failed("advertiser", info.error));
    else if (row) {
      keepAccount(settings.baseUrl, advertiser, row);
      found.push(...advertiserFindings(row, configs));
    }
    if (list.error && !info.error) found.push(failed("campaigns", list.error));
  }
  found.push(...(await accountFindings(connection)));
  found.push(ok("latency", probes.map(({ path, ms }) => `${path} ${ms} ms`).join(", ")));
  const { used, windows } = await connection.limiter.usage();
  const day = windows.find(({ name }) => name === "day");
  if (!day) found.push(note("quota", `no quota is set (limits ${settings.limits})`));
  else
    found.push(
      used.day >= day.calls
        ? wrong("quota", "dayUsedUp", `${used.day} of ${day.calls} calls of today are used (limits ${settings.limits})`)
        : ok("quota", `${used.day} of ${day.calls} calls of today are used (limits ${settings.limits})`),
    );
  return found;
}
