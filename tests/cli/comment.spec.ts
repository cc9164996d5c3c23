import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { tiktokAds } from "../support/cli.js";
import { CodePlatform } from "../support/code-platform.js";

const MARKER = "<!-- tiktok-ads preview: ads/dev -->";
const REPORT = `${MARKER}\n### Daily spend 190 → 80 USD (−110, −57.9 %)\n`;

describe("tiktok-ads comment", () => {
  let platform: CodePlatform;
  let folder: string;

  beforeEach(async () => {
    platform = await CodePlatform.start();
    folder = mkdtempSync(join(tmpdir(), "tiktok-comment-"));
    writeFileSync(join(folder, "preview.md"), REPORT);
  });

  afterEach(() => {
    platform.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const KINDS = {
    "--github": (user: string) => ({
      GITHUB_TOKEN: `token-of-${user}`,
      GITHUB_REPOSITORY: "acme/ads",
      GITHUB_API_URL: platform.url,
      GITHUB_EVENT_PATH: join(folder, "event.json"),
    }),
    "--gitlab": (user: string) => ({
      GITLAB_TOKEN: `token-of-${user}`,
      CI_PROJECT_ID: "42",
      CI_MERGE_REQUEST_IID: "7",
      CI_API_V4_URL: platform.url,
    }),
  };

  for (const kind of ["--github", "--gitlab"] as const) {
    const comment = (user = "robot", ...more: string[]) => {
      writeFileSync(join(folder, "event.json"), JSON.stringify({ pull_request: { number: 7 } }));
      return tiktokAds(["comment", kind, "preview.md", ...more], { folder, environment: KINDS[kind](user) });
    };

    it(`creates one comment, and updates it with each run: ${kind}`, async () => {
      expect(await comment()).to.include({ code: 0, stderr: "" });
      expect(platform.notes.map(({ body }) => body)).to.deep.equal([REPORT]);
      writeFileSync(join(folder, "preview.md"), `${MARKER}\n### Daily spend 80 USD, unchanged\n`);
      expect((await comment()).stdout).to.match(/^The comment was updated: /);
      expect((await comment()).stdout).to.match(/^The comment is unchanged: /);
      expect(platform.notes.map(({ body }) => body)).to.deep.equal([`${MARKER}\n### Daily spend 80 USD, unchanged\n`]);
    });

    it(`finds its comment on a later page, and leaves other people's comments untouched: ${kind}`, async () => {
      for (const text of ["first!", `${MARKER}\nlooks like ours`, "quoting:\n> x", "nice", "ok"])
        platform.add("somebody", text);
      const other = platform.add("robot", "<!-- tiktok-ads preview: ads/prod -->\nanother stack");
      const own = platform.add("robot", `${MARKER}\nold`);
      const before = structuredClone(platform.notes.filter((note) => note !== own));
      expect(await comment()).to.include({ code: 0 });
      expect(own.body).to.equal(REPORT);
      expect(platform.notes.filter((note) => note !== own)).to.deep.equal(before);
      expect(platform.notes).to.include(other);
    });

    it(`posts a short comment when nothing changes: ${kind}`, async () => {
      writeFileSync(join(folder, "preview.md"), `${MARKER}\n### No changes to ads\n`);
      expect((await comment("robot", "--quiet")).stdout).to.match(/none was created/);
      expect(platform.notes).to.deep.equal([]);
    });

    it(`explains a rejected token without showing it: ${kind}`, async () => {
      const environment = { ...KINDS[kind]("robot"), GITHUB_TOKEN: "stolen", GITLAB_TOKEN: "stolen" };
      const { code, stderr } = await tiktokAds(["comment", kind, "--number", "7", "preview.md"], {
        folder,
        environment,
      });
      expect(code).to.equal(1);
      expect(stderr)
        .to.match(/refused GET .* with 401\. The token was rejected/)
        .and.not.include("stolen");
    });
  }

  it("reports what is missing, and exits with 2", async () => {
    const run = (...args: string[]) => tiktokAds(["comment", ...args], { folder });
    expect(await run("preview.md")).to.deep.include({
      code: 2,
      stderr: "Choose the platform: --github or --gitlab.\n",
    });
    expect((await run("--github", "preview.md")).stderr).to.match(/^The repository is not known: pass --repository/);
    const far = await tiktokAds(
      ["comment", "--github", "--repository", "a/b", "--number", "1", "--base-url", "http://example.com", "preview.md"],
      { folder, environment: { GITHUB_TOKEN: "x" } },
    );
    expect(far).to.deep.include({ code: 2, stderr: '--base-url "http://example.com" is not an https URL.\n' });
  });

  it("refuses a file that is not a report", async () => {
    writeFileSync(join(folder, "preview.md"), "hello");
    const { code, stderr } = await tiktokAds(["comment", "--github", "--number", "7", "preview.md"], {
      folder,
      environment: KINDS["--github"]("robot"),
    });
    expect(code).to.equal(1);
    expect(stderr).to.match(/has no marker in its first line/);
    expect(platform.notes).to.deep.equal([]);
  });
});
