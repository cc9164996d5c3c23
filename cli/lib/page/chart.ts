/** Charts as SVG, rendered without a browser: each for light and dark, for screens and phones. */
import type { EChartsOption } from "echarts";
import { html, raw } from "hono/html";
import type { Markup } from "./page.js";

/** Colors of one scheme. */
export interface Palette {
  readonly ink: string;
  readonly line: string;
  readonly series: readonly string[];
}

const PALETTES: Readonly<Record<"light" | "dark", Palette>> = {
  light: { ink: "#1b1e23", line: "#c3c8d0", series: ["#7a8491", "#0b57d0", "#0b7a3e", "#8a5a00", "#8e24aa"] },
  dark: { ink: "#e8eaed", line: "#3a3f47", series: ["#77808d", "#8ab4f8", "#5bd08c", "#f0b84d", "#ce93d8"] },
};
const WIDTHS = { wide: 1000, narrow: 360 } as const;

/** The drawing, for a palette and a width in pixels. */
export type Drawing = (palette: Palette, width: number) => EChartsOption;

/** A figure with a description for screen readers. Height in pixels. */
export async function chart(label: string, height: number, drawing: Drawing): Promise<Markup> {
  const { init } = await import("echarts");
  const draw = (scheme: "light" | "dark", size: "wide" | "narrow"): string => {
    const instance = init(null, null, { renderer: "svg", ssr: true, width: WIDTHS[size], height });
    try {
      instance.setOption({
        animation: false,
        textStyle: { color: PALETTES[scheme].ink, fontFamily: "system-ui, sans-serif" },
        color: [...PALETTES[scheme].series],
        ...drawing(PALETTES[scheme], WIDTHS[size]),
      });
      return instance.renderToSVGString();
    } finally {
      instance.dispose();
    }
  };
  const variants = (["light", "dark"] as const).map(
    (scheme) =>
      html`<div class="${scheme}">${(["wide", "narrow"] as const).map(
        (size) => html`<div class="${size}">${raw(draw(scheme, size))}</div>`,
      )}</div>`,
  );
  return html`<figure role="img" aria-label="${label}">${variants}</figure>`;
}
