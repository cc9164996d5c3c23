import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { type Keyring, LoginStore, storedLogin } from "../../provider/auth/store.js";
import { readSettings } from "../../provider/config/config.js";

const ADDRESS = "https://business-api.tiktok.com";
const LOGIN = {
  appId: "app",
  advertisers: [{ id: "7000000000000000001", name: "US" }],
  defaultAdvertiser: "7000000000000000001",
  scope: [2, 4],
  at: "2026-11-25T00:00:00Z",
};

describe("stored logins", () => {
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), "tiktok-logins-"));
  });

  afterEach(() => rmSync(home, { recursive: true, force: true }));

  /** A keyring that works, as desktops have one. */
  function keyring(): Keyring & { readonly held: Map<string, string> } {
    const held = new Map<string, string>();
    return {
      held,
      get: (address) => held.get(address),
      set: (address, secret) => held.set(address, secret) !== undefined,
      remove: (address) => void held.delete(address),
    };
  }

  it("keep tokens in the keyring, and none in the file", () => {
    const ring = keyring();
    const store = new LoginStore({ HOME: home }, ring);
    expect(store.keep(ADDRESS, LOGIN, { accessToken: "secret-token" })).to.equal("keyring");
    expect(readFileSync(store.file, "utf8")).to.include('"defaultAdvertiser"').and.not.include("secret-token");
    expect(store.secrets(ADDRESS)).to.deep.equal({ accessToken: "secret-token" });
    store.remove(ADDRESS);
    expect(ring.held.size).to.equal(0);
    expect(store.login(ADDRESS)).to.equal(undefined);
  });

  it("keep tokens in a file that only the user can read where there is no keyring, one entry per address", () => {
    const store = new LoginStore({ HOME: home, TIKTOK_ADS_KEYRING: "off" });
    expect(store.keep(ADDRESS, LOGIN, { accessToken: "one" })).to.equal("file");
    store.keep("http://127.0.0.1:8787", LOGIN, { accessToken: "two" });
    expect(statSync(store.file).mode & 0o777).to.equal(0o600);
    expect(statSync(join(home, ".config", "pulumi-tiktok")).mode & 0o777).to.equal(0o700);
    expect([store.secrets(ADDRESS).accessToken, store.secrets("http://127.0.0.1:8787").accessToken]).to.deep.equal([
      "one",
      "two",
    ]);
  });

  it("of an advertiser and of a TikTok account are kept next to each other, whichever came first", () => {
    const store = new LoginStore({ HOME: home, TIKTOK_ADS_KEYRING: "off" });
    const account = { accessToken: "a", refreshToken: "r", accessUntil: 1, refreshUntil: 2, scope: "s", openId: "o" };
    store.add(ADDRESS, { account });
    store.add(ADDRESS, { accessToken: "one" }, LOGIN);
    store.add(ADDRESS, { account: { ...account, accessToken: "renewed" } });
    expect(store.secrets(ADDRESS)).to.deep.equal({
      accessToken: "one",
      account: { ...account, accessToken: "renewed" },
    });
    expect(store.login(ADDRESS)).to.deep.equal(LOGIN);
  });

  it("are the last source of settings, and apply only to the address that is called", () => {
    const environment = { HOME: home, TIKTOK_ADS_KEYRING: "off" };
    new LoginStore(environment).keep(ADDRESS, LOGIN, { accessToken: "stored" });
    const read = (more: Record<string, string>, env: Record<string, string> = {}) =>
      readSettings(() => undefined, { ...environment, ...more }, env, storedLogin(environment));
    expect(read({})).to.include({ accessToken: "stored", advertiserId: LOGIN.defaultAdvertiser, appId: "app" });
    expect(read({}, { TIKTOK_ACCESS_TOKEN: "dotenv" })).to.include({ accessToken: "dotenv" });
    expect(read({ TIKTOK_ACCESS_TOKEN: "environment" })).to.include({ accessToken: "environment" });
    expect(read({ TIKTOK_BASE_URL: "http://127.0.0.1:8787" }).accessToken).to.equal(undefined);
  });

  it("that cannot be read stop only the login command", () => {
    const environment = { HOME: home, TIKTOK_ADS_KEYRING: "off" };
    const store = new LoginStore(environment);
    store.keep(ADDRESS, LOGIN, { accessToken: "stored" });
    writeFileSync(store.file, "{");
    expect(() => store.keep(ADDRESS, LOGIN, {})).to.throw(/is not a valid login file\. Move it away/);
    expect(storedLogin(environment)(ADDRESS)).to.deep.equal({});
  });
});
