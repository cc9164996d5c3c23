/** `npm run bench:yaml`: how long loading and checking 10,000 ads takes. Goal: under 2 s (issue 3). */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { loadConfigs } from "../yaml/load.js";

const ROUNDS = 5;
const [CAMPAIGNS, GROUPS, ADS] = [10, 20, 50];

function config(): string {
  const ad = (index: number): string => `          a${index}:
            format: SINGLE_VIDEO
            video: clip
            images: [cover]
            identityType: TT_USER
            identityId: "7000000000000000101"
            text: Hello world ${index}
            callToAction: LEARN_MORE
            landingPageUrl: https://example.com/${index}
`;
  const ads = Array.from({ length: ADS }, (_one, index) => ad(index)).join("");
  const group = (index: number): string => `      g${index}:
        promotionType: WEBSITE
        optimizationGoal: CLICK
        billingEvent: CPC
        budgetMode: BUDGET_MODE_DAY
        budget: 20
        placements: [PLACEMENT_TIKTOK]
        locationIds: ["6252001"]
        ads:
${ads}`;
  const groups = Array.from({ length: GROUPS }, (_one, index) => group(index)).join("");
  const campaign = (index: number): string => `  c${index}:
    objective: TRAFFIC
    budgetMode: BUDGET_MODE_DAY
    budget: 50
    startTime: "2027-01-01T00:00:00Z"
    adGroups:
${groups}`;
  const campaigns = Array.from({ length: CAMPAIGNS }, (_one, index) => campaign(index)).join("");
  return `videos:\n  clip: { source: media/spring.mp4 }\nimages:\n  cover: { source: media/spring.png }\ncampaigns:\n${campaigns}`;
}

async function main(): Promise<void> {
  const projectFolder = mkdtempSync(join(tmpdir(), "bench-yaml-"));
  mkdirSync(join(projectFolder, "ads"));
  cpSync(join(__dirname, "..", "..", "examples", "media"), join(projectFolder, "media"), { recursive: true });
  writeFileSync(join(projectFolder, "ads", "ads.yaml"), config());
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const started = performance.now();
    const { resources, problems } = await loadConfigs({
      projectFolder,
      configPath: "ads",
      advertiserId: "7000000000000000001",
    });
    times.push(performance.now() - started);
    if (problems.length > 0 || resources.length !== 2 + CAMPAIGNS * (1 + GROUPS * (1 + ADS)))
      throw new Error(`${problems.length} problems, ${resources.length} resources`);
  }
  rmSync(projectFolder, { recursive: true });
  const [first = 0] = times;
  const median = [...times].sort((one, other) => one - other)[Math.floor(ROUNDS / 2)] ?? 0;
  process.stdout.write(
    `10,000 ads loaded and checked: first ${Math.round(first)} ms, median of ${ROUNDS} ${Math.round(median)} ms (goal 2000 ms)\n`,
  );
}

void main();
