import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { loadConfigs } from "../../yaml/load.js";
import type { Problem } from "../../yaml/problem.js";
import { ROOT } from "../support/world.js";
import { type BrokenFile, WHOLE } from "./broken/base.js";
import { FORM } from "./broken/form.js";
import { NAMES } from "./broken/names.js";
import { NUMBERS } from "./broken/numbers.js";
import { VALUES } from "./broken/values.js";

const FILES: readonly BrokenFile[] = [...FORM, ...NAMES, ...NUMBERS, ...VALUES];

/** What tells a person what to do: an instruction, the allowed values, the word that was meant, or what is required when. */
const STEP =
  /write|indent|put |remove|shorten|keep|divide|rename|copy|compare|use |did you mean|allowed:|find ids|begin with|give each|here it is called|it belongs to|is required|quote a text|type a space|paths are relative|below the minimum|it must be|not a regular file/i;

describe("a broken config", () => {
  let folder: string;

  before(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-broken-"));
    mkdirSync(join(folder, "ads"));
    cpSync(join(ROOT, "examples", "media"), join(folder, "media"), { recursive: true });
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  async function said(text: string): Promise<{ problems: string[]; warnings: string[] }> {
    writeFileSync(join(folder, "ads", "a.yaml"), text);
    const { problems, warnings } = await loadConfigs({ projectFolder: folder, configPath: "ads" });
    const line = ({ file, position, reason }: Problem): string => {
      expect(file).to.equal("ads/a.yaml");
      return `${position?.line}:${position?.column} ${reason.replaceAll(folder, "FOLDER")}`;
    };
    return { problems: problems.map(line), warnings: warnings.map(line) };
  }

  it("differs by one slip from a config that has no issues", async () => {
    expect(await said(WHOLE)).to.deep.equal({ problems: [], warnings: [] });
    expect(new Set(FILES.map(({ what }) => what)).size)
      .to.equal(FILES.length)
      .and.to.be.at.least(60);
  });

  for (const { what, from, to, says, warns = [] } of FILES)
    it(`with ${what} is reported with the position and the next step`, async () => {
      const text = WHOLE.replace(from, () => to);
      expect(text).not.to.equal(WHOLE);
      expect(await said(text)).to.deep.equal({ problems: says, warnings: warns });
      for (const one of [...says, ...warns])
        expect(one)
          .to.match(/^\d+:\d+ /)
          .and.to.match(STEP);
    });

  it("is reported with all of its slips at once, each once", async () => {
    const text = WHOLE.replace("    budget: 80", "    budget 80")
      .replace("        budget: 40", "         budget: 40")
      .replace("text: Iced coffee", "text: Iced coffee: cheaper")
      .replace("text: With oat milk", "text:With oat milk");
    expect((await said(text)).problems.map((one) => one.replace(/ .*/, ""))).to.deep.equal([
      "24:11",
      "29:10",
      "37:19",
      "42:17",
    ]);
  });
});
