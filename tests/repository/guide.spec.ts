import { existsSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { isProof, rowsOf } from "../support/proofs.js";
import { ROOT } from "../support/world.js";

const rows = rowsOf("guide.md");

/** Headings of the user's guide, each of which must be something that the product does. */
const CHAPTERS = [
  "1. Business account",
  "2. App",
  "3. `.env`",
  "4. OAuth",
  "5. Create a campaign",
  "6. Targeting",
  "7. Video requirements",
  "7. Upload",
  "Rate limits",
  "Video views, engagement rate",
  "security audits",
  "suspicious activity",
  "Authentication",
  "Uploads",
  "Rate limiting",
  "Refresh access tokens",
  "Update credentials",
  "token usage",
  "response times",
  "API version",
  "dependencies",
  "documentation",
];

describe("docs/guide.md", () => {
  it("has a test that exists for each row", () => {
    expect(rows.length).to.be.greaterThan(25);
    const wrong = rows.filter(([, , proof = ""]) => !isProof(proof, true));
    expect(wrong).to.deep.equal([]);
  });

  it("leaves no chapter of the guide out", () => {
    const asked = rows.map(([item = ""]) => item);
    for (const chapter of CHAPTERS)
      expect(
        asked.some((item) => item.includes(chapter)),
        chapter,
      ).to.equal(true);
  });

  it("names commands that exist", () => {
    const commands = new Set([...rows.join("\n").matchAll(/`tiktok-ads ([a-z]+)/g)].map(([, command]) => command));
    for (const command of commands)
      expect(existsSync(join(ROOT, "cli", "commands", String(command), "index.ts")), String(command)).to.equal(true);
  });
});
