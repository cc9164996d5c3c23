/** The migration's messages. */
import { counted } from "./count.js";
import type { Loss, Migrated } from "./plain.js";

const lossText = ({ place, object, property, reason }: Loss): string =>
  `  ${place}: ${object}${property === undefined ? "" : `: ${property}`}: ${reason}\n`;

/** One line per campaign: what becomes what. */
function campaignText({ from, campaigns }: Migrated): string {
  if (campaigns.length === 0) return `  ${from.place()}: ${from.name} stays as it is.\n`;
  const names = campaigns.map(({ key }) => key).join(", ");
  return `  ${from.place()}: ${from.name} (${counted.plain(from)}) → ${names} (${counted.made(campaigns)}), paused\n`;
}

/** What was computed, what is lost, and how spend changes. */
export function migrationText(all: readonly Migrated[], money: readonly string[]): string {
  const losses = all.flatMap((one) => one.losses);
  const head = all.map(campaignText).join("");
  const kept =
    losses.length === 0
      ? "Everything is kept.\n"
      : `Not kept, or with another meaning (${losses.length}):\n${losses.map(lossText).join("")}`;
  return `${head}${kept}Money: ${money.join("\nMoney: ")}\n`;
}

/** The next steps for configs. */
export const YAML_STEPS = `Next, in this order:
  1. tiktok-ads preview           the effect on spend: none, everything new is paused
  2. tiktok-ads up                creates the new ones; TikTok reviews them while they are paused
  3. tiktok-ads migrate --switch  once the review has passed: pauses the old, verifies it, enables the new
  4. later, remove the old from the configs: nothing here deletes them
`;

/** The next steps for programs. */
export const PROGRAM_STEPS = `Next, in this order:
  1. Put this into the program, with your variables instead of ids; pulumi preview, pulumi up: everything new is paused.
  2. Once the review has passed, set status: "DISABLE" on the old campaigns; pulumi up.
  3. When that update has finished, and not before, set status: "ENABLE" on the new ones; pulumi up. In one update both would
     run for a moment, because Pulumi changes them in parallel.
  4. Later, remove the old from the program: nothing here deletes them.
`;
