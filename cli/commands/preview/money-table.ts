/** The comment's table of spend. */
import { amountText } from "../../lib/amount.js";
import { code, plain } from "./markup.js";
import type { CampaignMoney, MoneyLine } from "./money.js";
import type { StackReport } from "./report.js";
import { changeText, movedMoney } from "./words.js";

const MOST_CAMPAIGNS = 20;

/** One measure of a campaign or a total as a row. */
function moneyRows(name: string, one: MoneyLine, strong: boolean): string[] {
  const bold = (text: string): string => (strong ? `**${text}**` : text);
  return (["daily", "lifetime"] as const).flatMap((measure) => {
    const both = one[measure];
    if (both.before === 0 && both.after === 0 && (measure === "lifetime" || !strong)) return [];
    const per = measure === "daily" ? "a day" : "in all";
    const unit = `${one.currency ?? "(no currency)"} ${per}`;
    const cells = [
      name,
      amountText(both.before, one.currency),
      amountText(both.after, one.currency),
      changeText(both, one.currency),
    ];
    return [`| ${[...cells, unit].map((cell, index) => (index === 0 ? cell : bold(cell))).join(" | ")} |\n`];
  });
}

/** Campaigns whose spend changes, and the total; empty if there are none. */
export function moneyTable({ money, names }: StackReport): string {
  const moved = movedMoney(money.campaigns);
  if (moved.length === 0) return "";
  const named = ({ campaign }: CampaignMoney): string => {
    const name = names[campaign];
    const text = name === undefined ? code(campaign) : `**${plain(name.trim())}** ${code(campaign)}`;
    // A pipe ends a cell even inside a code span; plain() has escaped its own.
    return text.replace(/(?<!\\)\|/g, "\\|");
  };
  const shown = moved.slice(0, MOST_CAMPAIGNS);
  const left = money.campaigns.length - shown.length;
  const rows = [
    ...shown.flatMap((one) => moneyRows(named(one), one, false)),
    ...(left > 0 ? [`| ${left} more${moved.length > shown.length ? "" : ", unchanged"} | | | | |\n`] : []),
    ...money.total.flatMap((one) => moneyRows("**Total**", one, true)),
  ];
  return `\n| Campaign | Before | After | Change | |\n| --- | ---: | ---: | ---: | --- |\n${rows.join("")}`;
}
