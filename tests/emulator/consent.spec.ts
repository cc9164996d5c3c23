import { createHash } from "node:crypto";
import { expect } from "chai";
import { SEED } from "../../emulator/index.js";
import { Emulated } from "../support/emulated.js";

const REDIRECT = "http://localhost:8765/callback";
const APP = { client_id: SEED.appId, client_secret: SEED.secret };

describe("the emulator's authorization", () => {
  let emulated: Emulated;

  beforeEach(async () => {
    emulated = await Emulated.start();
  });

  afterEach(() => emulated.close());

  const accountPage = (more: Record<string, string> = {}): string =>
    `${emulated.url}/v2/auth/authorize/?${new URLSearchParams({
      client_key: SEED.appId,
      redirect_uri: REDIRECT,
      scope: "user.info.basic",
      response_type: "code",
      state: "s",
      ...more,
    })}`;

  /** What the browser is sent back with. */
  async function answered(url: string, form: Record<string, string>): Promise<URLSearchParams> {
    const answer = await fetch(url, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
    expect(answer.status).to.equal(302);
    const location = new URL(answer.headers.get("location") ?? "");
    expect(location.origin + location.pathname).to.equal(REDIRECT);
    return location.searchParams;
  }

  const codeOf = async (more?: Record<string, string>): Promise<string> =>
    (await answered(accountPage(more), { answer: "yes" })).get("code") ?? "";
  const exchange = (auth_code: string, more: object = {}) =>
    emulated.post("/tt_user/oauth2/token/", {
      ...APP,
      grant_type: "authorization_code",
      auth_code,
      redirect_uri: REDIRECT,
      ...more,
    });
  const refresh = (refresh_token: unknown) =>
    emulated.post("/tt_user/oauth2/refresh_token/", { ...APP, grant_type: "refresh_token", refresh_token });

  it("redirects with a code only to this machine, and shows no page for unknown apps", async () => {
    for (const url of [
      accountPage({ redirect_uri: "https://evil.example/callback" }),
      accountPage({ redirect_uri: "javascript://localhost/%0aalert(1)" }),
      accountPage({ redirect_uri: "file://localhost/etc/passwd" }),
      accountPage({ client_key: "other" }),
      accountPage({ response_type: "token" }),
      `${emulated.url}/portal/auth?app_id=${SEED.appId}&redirect_uri=https://evil.example/`,
    ]) {
      expect((await fetch(url)).status, url).to.equal(400);
      const posted = await fetch(url, {
        method: "POST",
        body: new URLSearchParams({ answer: "yes" }),
        redirect: "manual",
      });
      expect(posted.status, url).to.equal(400);
    }
  });

  it("issues an advertiser's code for the selected accounts, under both names", async () => {
    const query = new URLSearchParams({ app_id: SEED.appId, redirect_uri: REDIRECT, state: "abc" });
    const back = await answered(`${emulated.url}/portal/auth?${query}`, {
      answer: "yes",
      advertiser: SEED.secondAdvertiser,
      state: "abc",
    });
    expect(back.get("auth_code")).to.equal(back.get("code"));
    expect(back.get("state")).to.equal("abc");
    const { data } = await emulated.post("/oauth2/access_token/", {
      app_id: SEED.appId,
      secret: SEED.secret,
      auth_code: back.get("code"),
    });
    expect(data.advertiser_ids).to.deep.equal([SEED.secondAdvertiser]);
    const foreign = await emulated.get("/campaign/get/", {}, String(data.access_token));
    expect(foreign.code).to.equal(40001);
  });

  it("accepts a code once, for its own redirect address, with the verifier of its challenge", async () => {
    const challenge = createHash("sha256").update("verifier").digest("base64url");
    const code = await codeOf({ code_challenge: challenge, code_challenge_method: "S256" });
    expect(await exchange(code, { redirect_uri: "http://localhost:1/callback", code_verifier: "verifier" })).to.include(
      {
        code: 40110,
      },
    );
    expect(await exchange(code)).to.include({ code: 40110 });
    expect(await exchange(code, { code_verifier: "verifier" })).to.include({ code: 0 });
    expect((await exchange(code, { code_verifier: "verifier" })).message).to.include("canceled");
    expect(await exchange(await codeOf(), { grant_type: "password" })).to.include({ code: 40108 });
    expect(await exchange("emulator-code")).to.include({ code: 40110 });
  });

  it("issues a TikTok account a token for a day and a refresh token for a year, and refreshes once", async () => {
    const { data } = await exchange(await codeOf());
    expect(data).to.include({ expires_in: 86_400, refresh_token_expires_in: 365 * 86_400, scope: "user.info.basic" });
    const second = await refresh(data.refresh_token);
    expect(second.code).to.equal(0);
    expect(await refresh(data.refresh_token)).to.include({ code: 40107 });
    emulated.emulator.advance(2 * 86_400);
    const late = await emulated.post("/tt_user/oauth2/revoke/", { ...APP, access_token: second.data.access_token });
    expect(late).to.include({ code: 40102 });
    emulated.emulator.advance(365 * 86_400);
    expect(await refresh(second.data.refresh_token)).to.include({ code: 40103 });
  });

  it("revokes a TikTok account's token with its refresh token", async () => {
    const { data } = await exchange(await codeOf());
    const revoke = () => emulated.post("/tt_user/oauth2/revoke/", { ...APP, access_token: data.access_token });
    expect(await revoke()).to.include({ code: 0 });
    expect(await revoke()).to.include({ code: 40105 });
    expect(await refresh(data.refresh_token)).to.include({ code: 40107 });
  });
});
