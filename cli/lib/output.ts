/**
 * Output of commands: the only place that writes to the terminal. Names come from accounts, programs and servers;
 * hidden characters in them are escaped, so that none can affect a terminal. JSON stays equivalent.
 */
import { visible } from "../../provider/text/visible.js";

/** To standard output: the result. */
export const print = (text: string): void => void process.stdout.write(visible(text));

/** To standard error: messages that are not the result. */
export const note = (text: string): void => void process.stderr.write(visible(text));

/**
 * To standard output with colors, which are escape sequences: names went through `shownData` before they were colored.
 */
export const printPainted = (text: string): void => void process.stdout.write(text);

/** To standard error what Pulumi itself writes there, including colors: it would have gone there without us. */
export const passOn = (part: Uint8Array): void => void process.stderr.write(part);
