import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { loadConfigs } from "../../yaml/load.js";

const CAMPAIGN = "objective: TRAFFIC, budgetMode: BUDGET_MODE_DAY";

describe("configs that read differently from what they contain", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-misleading-"));
    mkdirSync(join(folder, "ads"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  /** Problems as `line:column reason`. */
  async function problems(text: string): Promise<string[]> {
    writeFileSync(join(folder, "ads", "a.yaml"), text);
    const { problems: found } = await loadConfigs({ projectFolder: folder, configPath: "ads", advertiserId: "7" });
    return found.map(({ position, reason }) => `${position?.line}:${position?.column} ${reason}`);
  }

  const refused: readonly [string, string, string][] = [
    [
      "names that are one although they are written as two",
      `campaigns:\n  1: { ${CAMPAIGN}, budget: 50 }\n  "1": { ${CAMPAIGN}, budget: 90 }\n`,
      '3:3 "1" is the same name as 1 above. Each name may occur only once.',
    ],
    [
      "a name in another notation",
      `campaigns:\n  0x10: { ${CAMPAIGN}, budget: 50 }\n`,
      '2:3 the name 0x10 is read as 16. Write it in quotes: "0x10".',
    ],
    [
      "a name that is none",
      `campaigns:\n  : { ${CAMPAIGN}, budget: 50 }\n`,
      "2:3 a name is missing here, before the colon. Write one, or remove the line.",
    ],
    [
      "a list for a name",
      `campaigns:\n  ? [a, b]\n  : { ${CAMPAIGN}, budget: 50 }\n`,
      "2:5 a name must be a text, but this is a list or a map.",
    ],
    [
      "JavaScript's own name",
      `campaigns:\n  spring:\n    __proto__: { ${CAMPAIGN}, budget: 50 }\n`,
      '3:5 "__proto__" cannot be a name: it is JavaScript\'s own. Choose another.',
    ],
    [
      "money in hexadecimal",
      `campaigns:\n  spring: { ${CAMPAIGN}, budget: 0x64 }\n`,
      "2:70 budget 0x64 is read as 100. Write it as 100.",
    ],
    [
      "money in octal",
      `campaigns:\n  spring: { ${CAMPAIGN}, budget: 0o144 }\n`,
      "2:70 budget 0o144 is read as 100. Write it as 100.",
    ],
    [
      "a number that other readers take for octal",
      `campaigns:\n  spring: { ${CAMPAIGN}, budget: 0144 }\n`,
      '2:70 budget 0144 begins with 0, and is read as 144. Write 144 for a number, or "0144" for a text.',
    ],
    [
      "a name that hides something",
      `campaigns:\n  spr\u200bing: { ${CAMPAIGN}, budget: 50 }\n`,
      "2:3 the name contains the invisible character U+200B at position 4. Remove it: it hides what the text really is.",
    ],
    [
      "a name in TikTok that hides something",
      `campaigns:\n  spring: { ${CAMPAIGN}, budget: 50, name: "Spring\\u202e" }\n`,
      "2:80 name contains the invisible character U+202E at position 7. Remove it: it hides what the text really is.",
    ],
    [
      "a comment that turns the text round",
      `campaigns:\n  spring: { ${CAMPAIGN}, budget: 50 } # \u202e 05 :tegdub\n`,
      "2:77 the file contains the invisible character U+202E here, which hides what the text really is. Remove it; a text that needs it can write it as \\u202e in double quotes.",
    ],
  ];

  for (const [what, text, problem] of refused)
    it(`are refused with the position: ${what}`, async () => {
      expect(await problems(text)).to.deep.equal([problem]);
    });

  it("do not include those that read as they are written", async () => {
    expect(await problems(`campaigns:\n  2026: { ${CAMPAIGN}, budget: 50.5, name: "می‌خواهم" }\n`)).to.deep.equal([]);
  });

  it("reads comments with commas, and braces in a text of several lines, as what they are", async () => {
    const text = `# Spring, summer, and autumn\n# by Anna, Bob, and Carl\ncampaigns:\n  spring:\n    ${CAMPAIGN.replaceAll(", ", "\n    ")}\n    budget: 50\n`;
    expect(await problems(text)).to.deep.equal([]);
    const templated = `${text}    adGroups:\n      all:\n        ads:\n          one:\n            text: |\n              offer: {{product.name}}\n`;
    expect((await problems(templated)).join("\n")).not.to.include("placeholder");
    expect((await problems(text.replace("budget: 50", "budget: {{ budget }}"))).join("\n")).to.include("placeholder");
  });
});
