/** The migration's messages. */
import { counted } from "./count.js";
import type { Loss, Migrated } from "./plain.js";

const lossText = ({ place, object, property, reason }: Loss): string =>
  `  ${place}: ${object}${property === undefined ? "" : `: ${property}`}: ${reason}\n`;

/** One line a campaign: what becomes of what. */
function campaignText({ from, campaigns }: Migrated): string {
  if (campaigns.length === 0) return `  ${from.place()}: ${from.name} stays as it is.\n`;
  const names = campaigns.map(({ key }) => key).join(", ");
  return `  ${from.place()}: ${from.name} (${counted.plain(from)}) → ${names} (${counted.made(campaigns)}), paused\n`;
}

/** What was computed, what is lost, and what money does. */
export function migrationText(all: readonly Migrated[], money: readonly string[]): string {
  const losses = all.flatMap((one) => one.losses);
  const head = all.map(campaignText).join("");
  const kept =
    losses.length === 0
      ? "Everything is kept.\n"
      : `What is not kept, or means something else (${losses.length}):\n${losses.map(lossText).join("")}`;
  return `${head}${kept}Money: ${money.join("\nMoney: ")}\n`;
}

/** The order for configs. */
export const YAML_STEPS = `Next, in this order:
  1. tiktok-ads preview           what it does to money: nothing, all that is new is paused
  2. tiktok-ads up                makes the new ones; TikTok reviews them while they are paused
  3. tiktok-ads migrate --switch  once the review has passed: pauses the old, sees that they are, enables the new
  4. later, take the old out of the configs: nothing here deletes them
`;

/** The order for programs. */
export const PROGRAM_STEPS = `Next, in this order:
  1. Put this into the program, with your variables instead of ids; pulumi preview, pulumi up: all that is new is paused.
  2. Once the review has passed, set status: "DISABLE" on the old campaigns; pulumi up.
  3. When that update is through, and not before, set status: "ENABLE" on the new ones; pulumi up. In one update both would
     run for a moment, since Pulumi changes them at the same time.
  4. Later, take the old out of the program: nothing here deletes them.
`;
