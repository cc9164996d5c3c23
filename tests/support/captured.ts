/** The accounts of tests/captured: rows as TikTok shows them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Emulator } from "../../emulator/index.js";
import { ROOT } from "./world.js";

/** A row with the level that it is of. */
export interface Captured {
  readonly kind: "campaign" | "adgroup" | "ad";
  readonly row: Readonly<Record<string, unknown>>;
}

/** Names of the accounts, and how many of their ads rules of today refuse: custom identities, which TikTok has ended. */
export const CAPTURED: Readonly<Record<string, number>> = { shop: 5, apps: 7 };

/** Rows of an account, parents first. */
export const capturedRows = (account: string): readonly Captured[] =>
  JSON.parse(readFileSync(join(ROOT, "tests", "captured", `${account}.json`), "utf8")) as Captured[];

/** Puts rows into the account as they are: nothing is created, so no rule of the emulator's is asked. */
export function lay({ world, seed }: Emulator, rows: readonly Captured[]): void {
  for (const { kind, row } of rows)
    world.store.put({
      kind,
      id: String(row[`${kind}_id`]),
      advertiser: seed.advertiser,
      campaign: String(row.campaign_id),
      adgroup: kind === "ad" ? String(row.adgroup_id) : "",
      name: String(row[`${kind}_name`]),
      deleted: false,
      row,
    });
}
