/** Answers that are not TikTok's, or not to this call: nothing is created twice. A sweep (`npm run test:faults`), judged by the emulator's tables. */
import { expect } from "chai";
import { AD, Attacked, GROUP } from "../support/attacked.js";
import { ADAPTERS, throughAdapter } from "../support/stack.js";
import { FULL_SWEEP } from "../support/sweep.js";
import { type Change, type ProxyAnswer, startUntrustedProxy, type UntrustedProxy } from "../support/untrusted-proxy.js";

const page = (status: number, text = "<html><body>Access denied</body></html>"): ProxyAnswer => ({
  status,
  text,
  headers: { "content-type": "text/html" },
});
const json = (text: string): ProxyAnswer => ({ status: 200, text });

/** What may come in place of TikTok's answer; each is made of the real one, where the call was carried out. */
const PAGES: Readonly<Record<string, (real: ProxyAnswer | undefined) => ProxyAnswer>> = {
  "a firewall's 403": () => page(403),
  "a 408": () => page(408),
  "a 499 without a body": () => page(499, ""),
  "a 418": () => page(418),
  "a 429 that is not TikTok's": () => page(429, "Too many requests"),
  "a 502": () => page(502),
  "a 504": () => page(504),
  "a login page": () => page(200, "<html><form action=/login></form></html>"),
  "a redirect to a login page": () => ({ ...page(302), headers: { location: "/login" } }),
  "a redirect that repeats the call": (real) => ({
    ...page(307),
    headers: { location: real ? "/again" : "/open_api" },
  }),
  "half of an envelope": (real) => json((real?.text ?? '{"code":0,"message":"OK","data":{"ad_ids":["1').slice(0, 40)),
  "an envelope whose end never comes": (real) => ({ ...json(real?.text ?? '{"code":0,"message":"OK"}'), cutAfter: 20 }),
  "nothing at all": () => json(""),
  "an empty object": () => json("{}"),
  null: () => json("null"),
  "a code that is a text": () => json('{"code":"0","message":"OK","data":{}}'),
  "success without data": () => json('{"code":0,"message":"OK"}'),
  "a code that nobody knows": () => json('{"code":49999,"message":"What?","data":{}}'),
};

/** Every page, in place of an answer to a call that was carried out, and to one that never came through. */
const CASES = Object.entries(PAGES).flatMap(([what, make]) => [
  { what: `${what}, and the call has run`, make, ran: true },
  { what: `${what}, and the call never came through`, make, ran: false },
]);

describe("attacks on a stack: an unreliable proxy, on the real engine", function () {
  this.timeout(400_000);
  if (!FULL_SWEEP) return;
  let proxy: UntrustedProxy;
  let answer: (path: string, text: string) => { readonly text?: string; readonly twice?: boolean };

  const answered: Change = async ({ path }, send) => {
    const real = await send();
    const changed = answer(path, real.text);
    if (changed.twice) await send();
    return { ...real, text: changed.text ?? real.text };
  };

  /** An answer as a server gives it whose clock is wrong by so many days: TikTok's time stands in its request ids. */
  const shifted = (text: string, days: number): { readonly text: string } => ({
    text: text.replace(/"request_id":"\d{14}/, () => {
      const there = new Date(Date.now() + days * 86_400_000).toISOString().replace(/\D/g, "");
      return `"request_id":"${there.slice(0, 14)}`;
    }),
  });

  // Before the emulator behind it.
  afterEach(() => proxy.close());

  const attacked = Attacked.forEach();

  beforeEach(async () => {
    answer = () => ({});
    proxy = await startUntrustedProxy(attacked.emulator.url);
    proxy.change = answered;
    attacked.stack.environment.TIKTOK_BASE_URL = proxy.url;
  });

  for (const adapter of ADAPTERS)
    it(`${CASES.length} pages in place of answers to creates of ad groups and ads create nothing twice, and the next update ends with each once (${adapter})`, async () => {
      const names = CASES.map((_one, index) => `n${index}`);
      attacked.stack.write(
        "index.js",
        throughAdapter(
          `const { Ad, AdGroup, Campaign } = require("pulumi-tiktok");
const campaign = new Campaign("spring", { name: "spring", objective: "TRAFFIC", budgetMode: "BUDGET_MODE_INFINITE", status: "DISABLE" });
for (const name of ${JSON.stringify(names)})
  new Ad(name, { adGroup: new AdGroup(name, { campaign, name, ${GROUP} }), name, ${AD} });`,
          adapter,
        ),
      );
      const met = new Set<string>();
      proxy.change = async ({ path, body }, send) => {
        const [, level = ""] = /\/(ad|adgroup)\/create\//.exec(path) ?? [];
        const name = level && names.find((one) => body.includes(`_name":"${one}"`));
        const found = name && CASES[names.indexOf(name)];
        if (!found || met.has(`${level} ${name}`)) return send();
        met.add(`${level} ${name}`);
        return found.make(found.ran ? await send() : undefined);
      };
      const first = await attacked.up("--parallel", "64");
      expect(first.output).not.to.match(/Cannot read|undefined is not|at .*\.js:\d+/);
      proxy.change = (_call, send) => send();
      const second = await attacked.up("--parallel", "64");
      expect(second.code, second.output).to.equal(0);
      expect(met.size).to.equal(2 * CASES.length);
      const twice = (kind: "adgroup" | "ad") =>
        CASES.flatMap(({ what }, index) => {
          const many = attacked.living(kind).filter(({ name }) => name === names[index]).length;
          return many === 1 ? [] : [`${kind} ${what}: ${many}`];
        });
      expect([...twice("adgroup"), ...twice("ad")]).to.deep.equal([]);
      await attacked.agree();
    });

  it("an answer repeated for another create gives no id to two ads", async () => {
    await attacked.ups({});
    let kept: string | undefined;
    answer = (path, text) => {
      if (!path.includes("/ad/create/")) return {};
      const repeated = kept ?? text;
      kept ??= text;
      return { text: repeated };
    };
    await attacked.stack.succeeds("state", "delete", await attacked.urnOf("Ad", "clip"), "--yes");
    attacked.write({ ads: { clip: "" } });
    kept = JSON.stringify({
      code: 0,
      message: "OK",
      request_id: "1",
      data: {
        ad_ids: attacked.ids("ad"),
        creatives: [{ ad_id: attacked.ids("ad")[0], ad_name: "clip", adgroup_id: attacked.ids("adgroup")[0] }],
      },
    });
    attacked.write({ ads: { clip: "", more: "" } });
    await attacked.up();
    answer = () => ({});
    const { code, output } = await attacked.up();
    const had = (await attacked.held("Ad")).map(({ id }) => id);
    expect(new Set(had).size, output).to.equal(had.length);
    expect(attacked.living("ad").filter(({ name }) => name === "more").length, output).to.be.at.most(1);
    expect(attacked.living("ad").filter(({ name }) => name === "clip")).to.have.length(1);
    expect(code, output).to.equal(0);
  });

  it("with a clock one day ahead or behind, the object of a lost answer is found", async () => {
    for (const [index, days] of [1, -1].entries()) {
      answer = (_path, text) => shifted(text, days);
      const ads = Object.fromEntries(Array.from({ length: index + 2 }, (_one, number) => [`ad${number}`, ""]));
      attacked.emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 1 });
      attacked.write({ ads });
      const first = await attacked.up();
      const second = await attacked.up();
      expect(second.code, first.output + second.output).to.equal(0);
      const names = attacked.living("ad").map(({ name }) => name);
      expect(names, `${days} days`).to.have.length(new Set(names).size);
    }
  });

  it("with a clock that jumps back between the create and the next run, the object of a lost answer is found", async () => {
    answer = (_path, text) => shifted(text, 3);
    attacked.emulator.faults.add({ path: "/ad/create/", kind: "lose", times: 20 });
    attacked.write({});
    await attacked.up();
    attacked.emulator.faults.clear();
    answer = () => ({});
    const { code, output } = await attacked.up();
    expect(code, output).to.equal(0);
    expect(attacked.counts).to.deep.equal([1, 1, 1]);
  });

  it("a create that is delivered twice is reported: the second ad belongs to no resource", async () => {
    answer = (path) => ({ twice: path.includes("/ad/create/") });
    attacked.write({});
    const first = await attacked.up();
    answer = () => ({});
    attacked.write({ ads: { clip: "", more: "" } });
    const second = await attacked.up();
    expect(second.code, second.output).to.equal(0);
    const had = (await attacked.held("Ad")).map(({ id }) => id);
    const orphans = attacked.living("ad").filter(({ id }) => !had.includes(id));
    expect(orphans).to.have.length(1);
    expect(first.output + second.output, "the orphan is named").to.include(String(orphans[0]?.id));
  });
});
