// `node toolchain/comment-picture.mjs`: renders docs/preview-comment.png from the real output of `tiktok-ads preview`.
// A project runs on the emulator, its configs change as a pull request changes them, and Chromium draws the comment as
// GitHub shows Markdown.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { engineEnvironment, ensureEngine } from "./engine.mjs";
import { main, ROOT, run } from "./steps.mjs";

const require = createRequire(join(ROOT, "package.json"));
const PICTURE = join(ROOT, "docs", "preview-comment.png");

const inDays = (days) => `${new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)}T09:00:00Z`;

/**
 * The configs before and after the change: a budget rises, a text changes, a campaign is paused, an ad group is
 * removed.
 */
const configs = (changed) => `advertiserId: "7000000000000000001"
currency: USD
videos:
  clip: { source: media/clip.mp4 }
images:
  cover: { source: media/cover.png }
defaults:
  campaign: { objective: TRAFFIC, startTime: "${inDays(2)}", endTime: "${inDays(90)}" }
  adGroup: { promotionType: WEBSITE, optimizationGoal: CLICK, billingEvent: CPC, placements: [PLACEMENT_TIKTOK], budgetMode: BUDGET_MODE_DAY }
  ad:
    format: SINGLE_VIDEO
    video: clip
    images: [cover]
    identityType: BC_AUTH_TT
    identityId: "7000000000000000101"
    identityAuthorizedBcId: "7000000000000000201"
    callToAction: SHOP_NOW
    landingPageUrl: https://example.com
campaigns:
  always-on:
    name: Always on
    budgetMode: BUDGET_MODE_DAY
    budget: 80
    status: ${changed ? "DISABLE" : "ENABLE"}
    adGroups:
      everybody: { name: Everybody, budget: 80, locationIds: ["6252001"], ads: { clip: { text: Beans all year } } }
  spring:
    name: Spring 2027
    budgetMode: BUDGET_MODE_DAY
    budget: 150
    status: ENABLE
    adGroups:
      us: { name: "United States, 18 to 34", budget: ${changed ? 80 : 50}, locationIds: ["6252001"], ageGroups: [AGE_18_24, AGE_25_34], ads: { clip: { text: ${changed ? "Cold coffee" : "Iced coffee"} } } }
${changed ? "" : '      uk: { name: United Kingdom, budget: 60, locationIds: ["2635167"], ads: { clip: { text: Iced coffee } } }\n'}`;

const STYLE = `body { margin: 16px; width: 860px; font: 14px/1.5 system-ui, sans-serif; color: #1f2328; background: #fff; }
article { border: 1px solid #d1d9e0; border-radius: 6px; } header { padding: 8px 16px; background: #f6f8fa; border-bottom: 1px solid #d1d9e0; color: #59636e; }
main { padding: 8px 16px; } code { font: 12px ui-monospace, monospace; background: #eff1f3; border-radius: 6px; padding: 2px 5px; }
table { border-collapse: collapse; margin: 12px 0; } th, td { border: 1px solid #d1d9e0; padding: 5px 12px; text-align: left; } sub { color: #59636e; line-height: 1.4; }
blockquote { margin: 8px 0; padding: 0 14px; border-left: 4px solid #d1d9e0; } blockquote.caution { border-color: #cf222e; } blockquote.warning { border-color: #9a6700; }
blockquote.note, blockquote.tip { border-color: #1a7f37; } h3 { font-size: 18px; margin: 14px 0 8px; } h4 { margin: 12px 0 6px; } ul { padding-left: 24px; margin: 6px 0; }`;

/** GitHub's coloured quotes: `> [!CAUTION]`. */
const alerts = (page) =>
  page.replace(/<blockquote>\s*<p>\[!(\w+)\]\s*/g, (_all, kind) => {
    const name = kind[0] + kind.slice(1).toLowerCase();
    return `<blockquote class="${kind.toLowerCase()}"><p><strong>${name}</strong><br>`;
  });

async function drawn(markdown) {
  const { default: MarkdownIt } = await import("markdown-it");
  const { chromium } = await import("playwright-core");
  const text = alerts(new MarkdownIt({ html: true }).render(markdown));
  const executablePath = execFileSync("sh", ["-c", "command -v chromium"]).toString().trim();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-dev-shm-usage"] });
  const page = await browser.newPage({ viewport: { width: 892, height: 600 } });
  await page.setContent(
    `<!doctype html><style>${STYLE}</style><article><header><strong>github-actions</strong> bot commented now</header><main>${text}</main></article>`,
  );
  await page.screenshot({ path: PICTURE, fullPage: true });
  await browser.close();
}

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
  const engine = await ensureEngine();
  const { createEmulator } = require(join(ROOT, "dist", "emulator", "index.js"));
  const emulator = await createEmulator({});
  const folder = mkdtempSync(join(tmpdir(), "comment-picture-"));
  try {
    const project = join(folder, "shop");
    const tiktokAds = (cwd, args, options = {}) =>
      run(process.execPath, [join(ROOT, "dist", "start", "cli.js"), ...args], { cwd, env, ...options });
    const states = join(folder, "states");
    mkdirSync(states);
    const env = {
      ...process.env,
      ...engineEnvironment(engine, states, "picture"),
      XDG_STATE_HOME: join(folder, "state"),
      XDG_CONFIG_HOME: join(folder, "config"),
      TIKTOK_BASE_URL: emulator.url,
      TIKTOK_ACCESS_TOKEN: emulator.seed.token,
    };
    await tiktokAds(folder, ["init", project, "--emulator"]);
    symlinkSync(join(ROOT, "node_modules"), join(project, "node_modules"));
    const file = join(project, "ads", "first.yaml");
    writeFileSync(file, configs(false));
    writeFileSync(
      join(project, "tiktok-ads.policy.yaml"),
      "mandatory:\n  maxDailyBudget:\n    USD: { campaign: 300, stack: 500 }\n",
    );
    await run("pulumi", ["stack", "init", "prod"], { cwd: project, env });
    await tiktokAds(project, ["up", "--yes", "--stack", "prod"]);
    writeFileSync(file, configs(true));
    const report = join(folder, "preview.md");
    const written = ["preview", "--stack", "prod", "--format", "markdown", "--out", report];
    await tiktokAds(project, written, { allowFailure: true });
    await drawn(readFileSync(report, "utf8"));
  } finally {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
