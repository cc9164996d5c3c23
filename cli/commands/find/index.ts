import { Argument, Command } from "commander";
import { UserError } from "../../lib/exit.js";
import { wholeNumber } from "../../lib/options.js";
import { print } from "../../lib/output.js";
import { textTable, widthOf } from "../../lib/table.js";
import { advertiserOf, connectAccount, stackSettings } from "../../stack/project.js";
import { type Found, KINDS, type Kind, kindOf } from "./kinds.js";

interface Options {
  readonly advertiser?: string;
  readonly stack?: string;
  readonly limit: string;
  readonly json?: boolean;
}

/** Names that contain every word, the shortest first: a search for berlin means Berlin. */
function fitting(all: readonly Found[], words: string): Found[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const held = ({ id, name, about }: Found): boolean =>
    wanted.every((word) => `${name} ${about}`.toLowerCase().includes(word) || id === word);
  return all.filter(held).sort((one, other) => one.name.length - other.name.length || (one.name < other.name ? -1 : 1));
}

function textOf(kind: Kind, found: readonly Found[], shown: readonly Found[]): string {
  const table = textTable(
    [{ title: "Name", longest: 40 }, { title: "Id" }, { title: "About", rank: 1 }],
    shown.map(({ name, id, about }) => [name, id, about]),
    widthOf(process.stdout),
  );
  const more = found.length > shown.length ? `… and ${found.length - shown.length} more; --limit shows them.\n` : "";
  const yaml = kind
    .yaml(shown)
    .map((line) => `  ${line}\n`)
    .join("");
  return `${table}${more}\nFor ${kind.under}:\n${yaml}`;
}

/** `tiktok-ads find`: ids for configs, found by common words, as YAML. */
export function findCommand(): Command {
  return new Command("find")
    .description("Finds regions, interests, languages, identities, portfolios, pixels and videos, with YAML to paste")
    .addArgument(new Argument("<kind>", "what to find").choices(Object.keys(KINDS)))
    .argument("[words...]", "words of its name (default: all)")
    .option("--advertiser <id>", "the account (default: from the settings)")
    .option("--stack <name>", "the stack whose settings apply (default: the selected one)")
    .option("--limit <n>", "how many to show at most", "10")
    .option("--json", "print as JSON")
    .addHelpText(
      "after",
      "\nExamples:\n  tiktok-ads find location berlin\n  tiktok-ads find interest coffee\n  tiktok-ads find identity",
    )
    .action(async (name: string, words: readonly string[], options: Options) => {
      const kind = kindOf(name);
      const limit = wholeNumber(options.limit, "--limit", 1, 10_000);
      const { settings } = await stackSettings(process.cwd(), options.stack);
      const advertiser = advertiserOf(settings, options.advertiser);
      const connection = connectAccount(settings);
      try {
        const word = words.join(" ");
        const found = fitting(await kind.list(connection.client, advertiser, word), word);
        const shown = found.slice(0, limit);
        if (options.json) print(`${JSON.stringify({ version: 1, found: shown }, undefined, 2)}\n`);
        else if (found.length > 0) print(textOf(kind, found, shown));
        else {
          const none = word
            ? `Nothing in the account matches "${word}". Try a shorter word, in English.`
            : "The account has none.";
          throw new UserError([`${kind.title}: ${none}`, ...(kind.none ? [kind.none] : [])].join(" "));
        }
      } finally {
        await connection.close();
      }
    });
}
