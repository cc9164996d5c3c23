import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { loadConfigs } from "../../yaml/load.js";
import type { Problem } from "../../yaml/problem.js";
import { ROOT } from "../support/world.js";
import { type BrokenFile, WHOLE } from "./broken/base.js";
import { EXPORTS } from "./broken/exports.js";
import { FORM } from "./broken/form.js";
import { NAMES } from "./broken/names.js";
import { NUMBERS } from "./broken/numbers.js";
import { PASTED } from "./broken/pasted.js";
import { VALUES } from "./broken/values.js";

const FILES: readonly BrokenFile[] = [...FORM, ...NAMES, ...NUMBERS, ...VALUES, ...EXPORTS, ...PASTED];

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

  async function said(text: string | Uint8Array): Promise<{ problems: string[]; warnings: string[] }> {
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
      .and.to.be.at.least(220);
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

  const utf16 = Buffer.from(`\ufeff${WHOLE}`, "utf16le");
  const bytes: readonly (readonly [string, string | Uint8Array, string])[] = [
    ["in UTF-16", utf16, "1:1 is in UTF-16, as Notepad and PowerShell write. Save it in the encoding UTF-8."],
    [
      "in UTF-16 of the other byte order",
      Buffer.from(utf16).swap16(),
      "1:1 is in UTF-16, as Notepad and PowerShell write. Save it in the encoding UTF-8.",
    ],
    [
      "in Latin-1",
      Buffer.from(WHOLE.replace("Iced coffee", "Eiskaffee f\u00fcr dich"), "latin1"),
      "1:1 is not UTF-8. Save it in the encoding UTF-8.",
    ],
    [
      "that is a workbook",
      Buffer.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0, 8, 0, 0, 0, 0x21, 0]),
      '1:1 is an Excel or Word file, or another archive, whatever its name ends in. A config is a text: begin it with "campaigns:", and write a campaign below.',
    ],
    [
      "with the line ends of old Macs",
      WHOLE.replaceAll("\n", "\r"),
      "1:1 has the line ends of old Macs (CR only). Save it with line ends LF or CRLF.",
    ],
    [
      "with a very long line",
      WHOLE.replace("Iced coffee", "Iced coffee ".repeat(900).trim()),
      "37:19 text is 10799 characters long; TikTok accepts 100. Shorten it by 10699.",
    ],
  ];
  for (const [what, content, reason] of bytes)
    it(`${what} is reported with the next step`, async () => {
      expect(await said(content)).to.deep.equal({ problems: [reason], warnings: [] });
    });

  it("is read where only its line ends, its mark of UTF-8, its document marks or its keys are unusual", async () => {
    const fine = [
      WHOLE.replaceAll("\n", "\r\n"),
      `\ufeff${WHOLE}`,
      `---\n${WHOLE}...\n`,
      WHOLE.replace("  spring:", "  \u590f\u306e\u30bb\u30fc\u30eb:"),
      WHOLE.replace('"6252001"]', '"6252001",]'),
      WHOLE.replace(/^/gm, " ").trimEnd(),
    ];
    for (const text of fine) expect(await said(text)).to.deep.equal({ problems: [], warnings: [] });
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
