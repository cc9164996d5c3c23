import { Command } from "commander";
import type { Client } from "../../../provider/http/client.js";
import { resourceOf } from "../../../provider/resources/index.js";
import { called, whatIs } from "../../../provider/spend/declared.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { groupBy } from "../../lib/group.js";
import { print } from "../../lib/output.js";
import { advertiserOf, connectAccount, stackSettings } from "../../stack/project.js";

interface Options {
  readonly stack?: string;
  readonly advertiser?: string;
}

/** What is paused: one object of TikTok's. */
interface Target {
  readonly title: "Campaign" | "AdGroup" | "Ad";
  readonly name: string;
  readonly id: string;
  readonly advertiserId: string;
}

/** `campaign spring`, as messages say it. */
const calledTarget = ({ title, name }: Target): string => called({ ...whatIs(resourceOf(title)), name });

/** One status call takes this many ids. */
const MOST_IDS = 20;

const isId = (text: string): boolean => /^\d{10,19}$/.test(text);

/** Names are looked up in the stack's state; the configs are not read, so a broken one does not matter. */
async function targetsOf(names: readonly string[], { stack, advertiser }: Options): Promise<Target[]> {
  const folder = process.cwd();
  const { settings } = await stackSettings(folder, stack);
  const ids = names.filter(isId);
  const campaigns = ids.map(
    (id): Target => ({ title: "Campaign", name: id, id, advertiserId: advertiserOf(settings, advertiser) }),
  );
  const rest = names.filter((name) => !isId(name));
  if (rest.length === 0) return campaigns;
  const { readState } = await import("../../stack/state.js");
  const { resources } = await readState(stack, { folder, environment: process.env });
  const named = rest.flatMap((name): Target[] => {
    const found = resources.find(
      (one) => one.name === name && ["Campaign", "AdGroup", "Ad"].includes(one.resource.title),
    );
    if (!found) return [];
    const title = found.resource.title as Target["title"];
    return [
      { title, name, id: found.id, advertiserId: String(found.inputs.advertiserId ?? settings.advertiserId ?? "") },
    ];
  });
  const missing = rest.filter((name) => !named.some((one) => one.name === name));
  if (missing.length > 0)
    throw new UserError(
      `The stack has no campaign, ad group or ad named ${missing.join(", ")}. Nothing was paused. Names are those of Pulumi, such as spring or spring/us; campaigns may be given by their ids.`,
      EXIT.user,
    );
  return [...campaigns, ...named];
}

/** Objects of one kind and account, as many a call as TikTok takes; stopping goes before what else waits for the quota. */
async function pauseAlike(client: Client, targets: readonly Target[]): Promise<void> {
  const [first] = targets;
  const status = first && resourceOf(first.title).operations.status;
  if (!first || !status) return;
  for (let at = 0; at < targets.length; at += MOST_IDS) {
    const some = targets.slice(at, at + MOST_IDS);
    await client.call({
      method: "POST",
      path: status.path,
      kind: "write",
      urgency: "stop",
      body: {
        advertiser_id: first.advertiserId,
        [status.ids]: some.map(({ id }) => id),
        operation_status: "DISABLE",
      },
      about: some.map(calledTarget),
    });
    for (const one of some) print(`Paused ${calledTarget(one)} (${one.id}).\n`);
  }
}

/** `tiktok-ads pause`: stops spend at once, whatever state the configs and the guardrails are in. */
export function pauseCommand(): Command {
  return new Command("pause")
    .description("Pauses campaigns, ad groups or ads at TikTok at once, without pulumi up")
    .argument("<names...>", "names in Pulumi, such as spring or spring/us; campaigns also by their ids at TikTok")
    .option("--stack <name>", "the stack that has them (default: the selected one)")
    .option("--advertiser <id>", "the advertiser of campaigns that are given by id")
    .addHelpText(
      "after",
      "\nExamples:\n  tiktok-ads pause spring\n  tiktok-ads pause spring/us --stack prod\n  tiktok-ads pause 1800000000000001",
    )
    .action(async (names: string[], options: Options) => {
      const targets = await targetsOf([...new Set(names)], options);
      const { settings } = await stackSettings(process.cwd(), options.stack);
      const connection = connectAccount(settings, options.stack);
      try {
        for (const alike of groupBy(targets, ({ title, advertiserId }) => `${title} ${advertiserId}`).values())
          await pauseAlike(connection.client, alike);
      } finally {
        await connection.close();
      }
      print(
        "Write status: DISABLE where they are declared: else tiktok-ads drift --revert, or pulumi up --refresh, enables them again.\n",
      );
    });
}
