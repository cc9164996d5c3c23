/** Shows on stderr the progress of a long command: live in a terminal, plain lines elsewhere. */

import { visible } from "../../provider/text/visible.js";
import { note } from "./output.js";

/** One step: its title, and its work; `progress` reports how far it is. */
export interface Step {
  readonly title: string;
  readonly run: (progress: (text: string) => void) => Promise<void>;
}

/** Runs the steps one after another; the first failure ends it with its own error. */
export async function runSteps(steps: readonly Step[]): Promise<void> {
  // A terminal that reports no width cannot be redrawn.
  if (!process.stderr.isTTY || !process.stderr.columns) {
    for (const { title, run } of steps) {
      note(`${title}\n`);
      await run(() => undefined);
    }
    return;
  }
  const { Listr, ListrLogger, ProcessOutput } = await import("listr2");
  const logger = new ListrLogger({ processOutput: new ProcessOutput(process.stderr, process.stderr) });
  const tasks = steps.map(({ title, run }) => ({
    title: visible(title),
    task: (_context: unknown, task: { output: string }) =>
      run((text) => {
        task.output = visible(text);
      }),
  }));
  await new Listr(tasks, { rendererOptions: { logger, collapseErrors: true, showErrorMessage: false } }).run();
}
