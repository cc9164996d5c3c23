/** Earlier names of options. */
import { type Command, Option } from "commander";

/**
 * Keeps an option's earlier name working, hidden in the help: its value counts as the new name's, and is checked by the
 * same choices.
 */
export function formerOption(command: Command, former: string, name: string): Command {
  const current = command.options.find((option) => option.attributeName() === name);
  if (!current) throw new Error(`no option is named ${name}`);
  const hidden = new Option(`--${former} <value>`).hideHelp();
  if (current.argChoices) hidden.choices(current.argChoices);
  return command.addOption(hidden).on(`option:${former}`, (value: string) => {
    const before: unknown = command.getOptionValue(name);
    command.setOptionValue(name, Array.isArray(before) ? [...before, value] : current.variadic ? [value] : value);
  });
}
