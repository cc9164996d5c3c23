/** Terminal colors: they only repeat what words and symbols show, so that nothing is lost without them. */
import { inspect } from "node:util";

/** The meaning of a color. */
export type Tone = "good" | "bad" | "changed" | "strong" | "quiet";

const STYLES = { good: "green", bad: "red", changed: "yellow", strong: "bold", quiet: "dim" } as const;

/** Colors a text, or returns it unchanged. */
export type Paint = (tone: Tone, text: string) => string;

/** No color: pipes, files, NO_COLOR. */
export const unpainted: Paint = (_tone, text) => text;

/** Color if the output is a terminal, unless NO_COLOR is set (no-color.org) or the terminal has none. */
export function paintFor(stream: { readonly isTTY?: boolean }, environment: NodeJS.ProcessEnv = process.env): Paint {
  const isOn = stream.isTTY === true && !environment.NO_COLOR && environment.TERM !== "dumb";
  if (!isOn) return unpainted;
  return (tone, text) => {
    const [on, off] = inspect.colors[STYLES[tone]] ?? [0, 0];
    return `\u001b[${on}m${text}\u001b[${off}m`;
  };
}
