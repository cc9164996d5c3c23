/** Data for people: it cannot affect a terminal, a comment or a page. */
import { visible } from "../../provider/text/visible.js";

/** The same data with every text readable: control characters and bidirectional marks are escaped. */
export function shownData<Data>(data: Data): Data {
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return visible(value);
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [visible(name), walk(one)]));
  };
  // Texts stay texts and lists lists, so it has the type that it had; the compiler cannot follow the walk.
  return walk(data) as Data;
}

/** Long names are shortened in the middle, since their ends often distinguish them. */
export function cutInMiddle(name: string, longest: number): string {
  const letters = [...new Intl.Segmenter("en").segment(name)].map(({ segment }) => segment);
  if (letters.length <= longest) return name;
  const head = Math.ceil((longest - 1) / 2);
  return `${letters.slice(0, head).join("")}…${letters.slice(letters.length - (longest - 1 - head)).join("")}`;
}
