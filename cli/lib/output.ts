/**
 * What commands write: the only place that writes to the terminal. Names come from accounts, programs and servers; what is
 * hidden in them is written out, so that none can act on a terminal. JSON stays the same JSON.
 */
import { visible } from "../../provider/text/visible.js";

/** To standard output: what was asked for. */
export const print = (text: string): void => void process.stdout.write(visible(text));

/** To standard error: messages that are not the result. */
export const note = (text: string): void => void process.stderr.write(visible(text));

/** To standard output with colours, which are escape sequences: names in it went through `shownData` before they were painted. */
export const printPainted = (text: string): void => void process.stdout.write(text);

/** To standard error what Pulumi itself writes there, colours included: it would have gone there without us. */
export const passOn = (part: Uint8Array): void => void process.stderr.write(part);
