import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { ROOT } from "../support/world.js";

/** A question to /report/integrated/get/ that TikTok's pages answer: taken or refused. */
interface Case {
  readonly id: string;
  readonly about: string;
  readonly expect: "ok" | "refused";
  readonly query: Readonly<Record<string, unknown>>;
}

const DAY_MS = 86_400_000;
/** Refusals that are not about the query: quota and token. */
const OTHERS = [40100, 40105, 40133];

const day = (n: number): string => new Date(Date.now() + n * DAY_MS).toISOString().slice(0, 10);

function filled(value: unknown, { seed }: Emulator): string {
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text
    .replaceAll("$advertiser", seed.advertiser)
    .replaceAll("$bc", seed.identityBusinessCenter)
    .replace(/\$day\((-?\d+)\)/g, (_all, n) => day(Number(n)));
}

async function verdictOf(emulator: Emulator, { query }: Case): Promise<string> {
  const wire = Object.entries(query).map(([key, value]): [string, string] => [key, filled(value, emulator)]);
  const response = await fetch(
    `${emulator.url}/open_api/v1.3/report/integrated/get/?${new URLSearchParams(wire).toString()}`,
    { headers: { "Access-Token": emulator.seed.token } },
  );
  const { code, message } = (await response.json()) as { code: number; message: string };
  if (code === 0) return "ok";
  return code >= 40000 && code < 41000 && !OTHERS.includes(code) ? "refused" : `${code} ${message}`;
}

describe("reports and TikTok's documents", () => {
  const folder = join(ROOT, "tests", "conformance", "reports");
  for (const file of readdirSync(folder)) {
    it(`agree in every case of ${file}`, async function () {
      this.timeout(60_000);
      const cases = JSON.parse(readFileSync(join(folder, file), "utf8")) as Case[];
      const emulator = await createEmulator({});
      const wrong: string[] = [];
      for (const one of cases) {
        const verdict = await verdictOf(emulator, one);
        if (verdict !== one.expect) wrong.push(`${one.id} ${one.about}: ${verdict}, not ${one.expect}`);
      }
      await emulator.close();
      expect(wrong).to.deep.equal([]);
      expect(cases.length).to.be.at.least(40);
    });
  }
});
