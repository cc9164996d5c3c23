import { Command } from "commander";
import { rowsIn, type Values } from "../../../provider/definitions/index.js";
import type { Client } from "../../../provider/http/client.js";
import { campaign } from "../../../provider/resources/campaign.js";
import { smartPlusCampaign } from "../../../provider/resources/smart-plus-campaign.js";
import { called, ofKind, whatIs } from "../../../provider/spend/declared.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { note, print } from "../../lib/output.js";
import { pauseObjects, type WithStatus } from "../../lib/status-calls.js";
import { advertiserOf, connectAccount, stackSettings } from "../../stack/project.js";
import type { InState } from "../../stack/state.js";

interface Options {
  readonly stack?: string;
  readonly advertiser?: string;
}

/** Maximum number of ids per filter. */
const MOST_FILTERED = 100;

const isId = (text: string): boolean => /^\d{10,19}$/.test(text);

/** Names are looked up in the stack's state; the configs are not read, so a broken one does not matter. */
async function namedTargets(names: readonly string[], stack: string | undefined): Promise<WithStatus[]> {
  if (names.length === 0) return [];
  const folder = process.cwd();
  const { settings } = await stackSettings(folder, stack);
  const { readState } = await import("../../stack/state.js");
  const { resources } = await readState(stack, { folder, environment: process.env });
  const named = names.map((name) => ({ name, found: foundBy(resources, name) }));
  const missing = named.filter(({ found }) => found.length === 0).map(({ name }) => name);
  if (missing.length > 0)
    throw new UserError(
      `The stack has no campaign, ad group or ad named ${missing.join(", ")}. Nothing was paused. Names are those of Pulumi, such as spring or spring/us, or those at TikTok; campaigns can be given by id.`,
      EXIT.user,
    );
  const unclear = named.find(({ name, found }) => found.some((one) => one.name !== name) && found.length > 1);
  if (unclear)
    throw new UserError(
      `${unclear.found.length} objects are named "${unclear.name}" at TikTok: ${unclear.found.map(({ resource, name }) => called({ ...whatIs(resource), name })).join(", ")}. Nothing was paused. Use the name in Pulumi, such as ${unclear.found[0]?.name}.`,
      EXIT.user,
    );
  return named.flatMap(({ found }) =>
    found.map(({ resource, id, inputs, name }): WithStatus => {
      const advertiserId = String(inputs.advertiserId ?? settings.advertiserId ?? "");
      return { resource, id, advertiserId, called: called({ ...whatIs(resource), name }) };
    }),
  );
}

/**
 * What a name refers to: in Pulumi a plain object, a Smart+ one, or both, which are all paused; otherwise the name at
 * TikTok.
 */
function foundBy(resources: readonly InState[], name: string): readonly InState[] {
  const all = resources.filter(({ resource }) => resource.operations.status);
  const keyed = all.filter((one) => one.name === name);
  return keyed.length > 0 ? keyed : all.filter(({ inputs }) => inputs.name === name);
}

const NOTHING_READ: Values = {};

/** Campaigns by their ids: the list of all campaigns tells which are Smart+ and need their own status call. */
async function campaignTargets(client: Client, ids: readonly string[], advertiserId: string): Promise<WithStatus[]> {
  const smart = new Set<string>();
  for (let at = 0; at < ids.length; at += MOST_FILTERED) {
    const filtering = { campaign_ids: ids.slice(at, at + MOST_FILTERED) };
    const query = { advertiser_id: advertiserId, filtering, page_size: MOST_FILTERED };
    // If the list cannot be read, pausing is still attempted.
    const { data } = await client
      .call({ method: "GET", path: "/campaign/get/", kind: "read", urgency: "stop", query })
      .catch(() => ({ data: NOTHING_READ }));
    for (const row of rowsIn(data.list))
      if (row.campaign_automation_type === "UPGRADED_SMART_PLUS") smart.add(String(row.campaign_id));
  }
  return ids.map((id) => ({
    resource: smart.has(id) ? smartPlusCampaign : campaign,
    id,
    advertiserId,
    called: called({ ...ofKind("campaign"), name: id }),
  }));
}

async function pause(names: readonly string[], options: Options): Promise<void> {
  const ids = names.filter(isId);
  const named = await namedTargets(
    names.filter((name) => !isId(name)),
    options.stack,
  );
  const { settings } = await stackSettings(process.cwd(), options.stack);
  const connection = connectAccount(settings, options.stack);
  try {
    const { client } = connection;
    const byId = ids.length > 0 ? await campaignTargets(client, ids, advertiserOf(settings, options.advertiser)) : [];
    const failed = await pauseObjects(client, [...byId, ...named], (one) =>
      print(`Paused ${one.called} (${one.id}).\n`),
    );
    for (const { one, reason } of failed) note(`${one.called} (${one.id}) was not paused: ${reason}\n`);
    if (failed.length > 0) throw new UserError(`${failed.length} of ${names.length} were not paused.`, EXIT.user);
  } finally {
    await connection.close();
  }
}

/** `tiktok-ads pause`: stops spend immediately, whatever the condition of the configs and guardrails. */
export function pauseCommand(): Command {
  return new Command("pause")
    .description("Pauses campaigns, ad groups or ads at TikTok immediately, without pulumi up")
    .argument("<names...>", "names in Pulumi, such as spring or spring/us, or at TikTok; campaigns also by id")
    .option("--stack <name>", "the stack that has them (default: the selected one)")
    .option("--advertiser <id>", "the advertiser of campaigns that are given by id")
    .addHelpText(
      "after",
      '\nPlain and Smart+ alike.\n\nExamples:\n  tiktok-ads pause spring\n  tiktok-ads pause spring/us --stack prod\n  tiktok-ads pause "Summer 2027"\n  tiktok-ads pause 1800000000000001',
    )
    .action(async (names: string[], options: Options) => {
      await pause([...new Set(names)], options);
      print(
        "Write status: DISABLE where they are declared: otherwise tiktok-ads drift --revert, or pulumi up --refresh, enables them again.\n",
      );
    });
}
