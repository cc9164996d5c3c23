/** Small charts in the cells of a report's table. */
import { html, raw } from "hono/html";
import { amountText } from "../../lib/amount.js";
import type { Markup } from "../../lib/page/page.js";

/** Spend relative to the budget of the report's period; in another color if above. */
export function meter(spend: number, allowed: number, currency: string): Markup {
  const percent = allowed > 0 ? Math.round((spend / allowed) * 100) : 0;
  const label = `${percent} % of ${amountText(allowed, currency)} ${currency}`.trim();
  return html`<span class="${percent > 100 ? "meter over" : "meter"}" role="img" aria-label="${label}" title="${label}"><span style="width: ${Math.min(100, percent)}%"></span></span>`;
}

const [WIDTH, HEIGHT] = [100, 24];

/** A line over the days, from zero to this row's maximum. */
export function spark(days: readonly number[]): Markup {
  if (days.length < 2) return html``;
  const most = Math.max(...days, 0);
  const points = days
    .map((value, index) => {
      const x = (index / (days.length - 1)) * WIDTH;
      const y = most > 0 ? HEIGHT - 1 - (value / most) * (HEIGHT - 2) : HEIGHT - 1;
      return `${x.toFixed(1)},${y.toFixed(1)}`;
    })
    .join(" ");
  const label = `${days.length} days, at most ${amountText(most)} on one`;
  return html`<svg class="spark" viewBox="0 0 ${WIDTH} ${HEIGHT}" preserveAspectRatio="none" role="img" aria-label="${label}">${raw(`<polyline points="${points}"/>`)}</svg>`;
}
