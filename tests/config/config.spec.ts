import { expect } from "chai";
import { namesResources } from "../../provider/adapters/connect.js";
import { loginFile, storedLogin } from "../../provider/auth/store.js";
import { DEFAULT_BASE_URL, readSettings, SettingsError } from "../../provider/config/config.js";
import { stateFolder } from "../../provider/local-state/state-folder.js";

const none = () => undefined;

describe("settings", () => {
  it("come from the Pulumi config before the environment before .env", () => {
    const config = (key: string) => ({ "tiktok:accessToken": "from-config" })[key];
    const environment = { TIKTOK_ACCESS_TOKEN: "from-env", TIKTOK_ADVERTISER_ID: "2" };
    const dotEnv = { TIKTOK_ACCESS_TOKEN: "from-file", TIKTOK_ADVERTISER_ID: "3", TIKTOK_LIMITS: "sandbox" };
    const settings = readSettings(config, environment, dotEnv);
    expect(settings).to.include({
      accessToken: "from-config",
      advertiserId: "2",
      limits: "sandbox",
      baseUrl: "https://business-api.tiktok.com",
    });
  });

  it("default to TikTok itself and the limits of the guide", () => {
    const settings = readSettings(none, {}, {});
    expect(settings).to.include({
      accessToken: undefined,
      limits: "guide",
      baseUrl: "https://business-api.tiktok.com",
    });
    expect(settings.quota.app.map(({ calls }) => calls)).to.deep.equal([10, 100, 1000]);
  });

  const wrong: readonly [Record<string, string>, string][] = [
    [
      { TIKTOK_BASE_URL: "http://example.com" },
      'TIKTOK_BASE_URL "http://example.com" is not https. Plain http is allowed only to this machine, for the emulator.',
    ],
    [
      { TIKTOK_BASE_URL: "http://127.0.0.1.example.com" },
      'TIKTOK_BASE_URL "http://127.0.0.1.example.com" is not https. Plain http is allowed only to this machine, for the emulator.',
    ],
    [
      { TIKTOK_BASE_URL: "https://example.com/v1" },
      "TIKTOK_BASE_URL must be a host without a path, user or query, such as https://business-api.tiktok.com.",
    ],
    [
      { TIKTOK_BASE_URL: "https://user@example.com" },
      "TIKTOK_BASE_URL must be a host without a path, user or query, such as https://business-api.tiktok.com.",
    ],
    [
      { TIKTOK_BASE_URL: "tiktok" },
      'TIKTOK_BASE_URL "tiktok" is not a URL. Write it like https://business-api.tiktok.com.',
    ],
    [
      { TIKTOK_LIMITS: "lots" },
      'TIKTOK_LIMITS "lots" is not a quota profile. Allowed: guide, basic, advanced, premium, ultimate, sandbox, off, or three numbers such as 10/100/1000.',
    ],
    [
      { TIKTOK_PLAIN_CAMPAIGNS_UNTIL: "31.12.2026" },
      'TIKTOK_PLAIN_CAMPAIGNS_UNTIL "31.12.2026" is not a day. Write it as YYYY-MM-DD, or write never.',
    ],
    [
      { TIKTOK_PLAIN_CAMPAIGNS_UNTIL: "2027-13-01" },
      'TIKTOK_PLAIN_CAMPAIGNS_UNTIL "2027-13-01" is not a day. Write it as YYYY-MM-DD, or write never.',
    ],
    [
      { TIKTOK_PLAIN_CAMPAIGNS_UNTIL: "2027-02-30" },
      'TIKTOK_PLAIN_CAMPAIGNS_UNTIL "2027-02-30" is not a day. Write it as YYYY-MM-DD, or write never.',
    ],
    [
      { TIKTOK_ADVERTISER_ID: "me" },
      'TIKTOK_ADVERTISER_ID "me" is not an advertiser id. An id is a string of digits, such as "7000000000000000001".',
    ],
    [
      { TIKTOK_ACCESS_TOKEN: 'secret"quoted"' },
      "TIKTOK_ACCESS_TOKEN is not a token: it is empty, or contains spaces, quotes or line breaks. Copy it again, without quotes.",
    ],
    [
      { TIKTOK_ACCESS_TOKEN: "two\nlines" },
      "TIKTOK_ACCESS_TOKEN is not a token: it is empty, or contains spaces, quotes or line breaks. Copy it again, without quotes.",
    ],
  ];

  for (const [environment, message] of wrong) {
    it(`refuse ${JSON.stringify(environment)}`, () => {
      expect(() => readSettings(none, environment, {})).to.throw(SettingsError, message);
    });
  }

  it("never show a token in a message, and trim the line break of a copied one", () => {
    expect(() => readSettings(none, { TIKTOK_ACCESS_TOKEN: "my secret token" }, {})).to.throw(/^(?!.*secret)/);
    expect(readSettings(none, { TIKTOK_ACCESS_TOKEN: "token\n" }, {}).accessToken).to.equal("token");
  });

  it("treat an address as local only where it is: resource names are sent nowhere else", () => {
    for (const own of ["http://localhost:1", "http://127.0.0.1:8787", "http://[::1]:1"])
      expect(namesResources(own), own).to.equal(true);
    for (const other of [
      "https://localhost.evil.example",
      "https://127.evil.example",
      "https://business-api.tiktok.com",
    ])
      expect(namesResources(other), other).to.equal(false);
  });

  it("reject folders of this machine that would move with the working directory", () => {
    expect(() => stateFolder({ XDG_STATE_HOME: "state" })).to.throw(
      /^XDG_STATE_HOME "state" is a relative path\. Set it to an absolute one, such as \//,
    );
    expect(() => loginFile({ XDG_CONFIG_HOME: "./config" })).to.throw(
      /^XDG_CONFIG_HOME "\.\/config" is a relative path/,
    );
    expect(() => storedLogin({ XDG_CONFIG_HOME: "./config" })(DEFAULT_BASE_URL)).to.throw(/is a relative path/);
    expect(loginFile({ XDG_CONFIG_HOME: "/etc/xdg" })).to.equal("/etc/xdg/pulumi-tiktok/logins.json");
    expect(loginFile({ HOME: "/home/me" })).to.equal("/home/me/.config/pulumi-tiktok/logins.json");
  });
});
