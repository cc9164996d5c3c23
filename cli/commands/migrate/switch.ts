/**
 * Switches: pauses the old campaigns, verifies in the account that they are paused, and only then enables the new ones.
 * The engine changes many resources in parallel, so a single update would let both spend for a moment.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Document, isMap, isScalar, parseDocument } from "yaml";
import { campaign } from "../../../provider/resources/campaign.js";
import { loadConfigs } from "../../../yaml/load.js";
import type { Planned } from "../../../yaml/plan.js";
import { problemsText } from "../../../yaml/problem.js";
import { objectsByIds } from "../../lib/account-objects.js";
import { EXIT, UserError } from "../../lib/exit.js";
import { type Files, writeFiles } from "../../lib/files.js";
import { groupBy } from "../../lib/group.js";
import { note, print } from "../../lib/output.js";
import { plural } from "../../lib/plural.js";
import { runSteps } from "../../lib/progress.js";
import { pauseObjects } from "../../lib/status-calls.js";
import { mustPulumi, previewJson, type Surroundings, stackArgs } from "../../stack/engine.js";
import { type Connection, connectAccount, stackSettings } from "../../stack/project.js";
import { type InState, readState } from "../../stack/state.js";
import { isConfirmed } from "../up/attended-update.js";
import { isAfter, isBefore, isBoth, type Pair, pairsIn } from "./pairs.js";
import { unreviewed } from "./review.js";

/** Options of the switch. */
export interface SwitchOptions {
  readonly stack?: string;
  readonly yes?: boolean;
}

const namesOf = (some: readonly { readonly name: string }[]): string => some.map(({ name }) => name).join(", ");

/** The selected pairs: those named, otherwise all. Reports what is not switched. */
function chosen(pairs: readonly Pair[], names: readonly string[]): readonly Pair[] {
  const missing = names.filter((name) => !pairs.some(({ old }) => old.name === name));
  if (missing.length > 0)
    throw new UserError(
      `The configs have no plain campaign ${missing.join(", ")} with a Smart+ one written by tiktok-ads migrate. Nothing was changed.`,
      EXIT.user,
    );
  const wanted = names.length > 0 ? pairs.filter(({ old }) => names.includes(old.name)) : pairs;
  for (const pair of wanted.filter(isBoth))
    throw new UserError(
      `${pair.old.name} and ${namesOf(pair.news)} are both enabled in the configs: both would spend. Write status: DISABLE on the new one, run tiktok-ads up, then this again. Nothing was changed.`,
      EXIT.user,
    );
  for (const { old, news } of wanted.filter((pair) => !isBefore(pair) && !isAfter(pair)))
    print(`${old.name} is paused, so ${namesOf(news)} ${news.length === 1 ? "stays" : "stay"} paused.\n`);
  return wanted.filter((pair) => isBefore(pair) || isAfter(pair));
}

const inState = (state: readonly InState[], { title, name }: Planned): InState | undefined =>
  state.find((one) => one.resource.title === title && one.name === name);

/** Their resources in the stack. Throws UserError if one is missing. */
function madeOnes(pairs: readonly Pair[], state: readonly InState[]) {
  const all = pairs.flatMap(({ old, news }) => [old, ...news]);
  const missing = all.filter((one) => inState(state, one) === undefined);
  if (missing.length > 0)
    throw new UserError(
      `The stack has not created ${namesOf(missing)} yet. Run tiktok-ads up, wait for TikTok's review, then run this again. Nothing was changed.`,
      EXIT.user,
    );
  const found = (some: readonly Planned[]): InState[] => some.flatMap((one) => inState(state, one) ?? []);
  return { old: found(pairs.map(({ old }) => old)), news: found(pairs.flatMap(({ news }) => news)) };
}

/** Ads of the campaigns that are to run, by account. */
function adsBelow(news: readonly InState[], state: readonly InState[]): Map<string, InState[]> {
  const campaigns = new Set(news.map(({ id }) => id));
  const groups = new Set(
    state
      .filter(({ resource, inputs }) => resource.title === "SmartPlusAdGroup" && campaigns.has(String(inputs.campaign)))
      .map(({ id }) => id),
  );
  const ads = state.filter(
    ({ resource, inputs }) =>
      resource.title === "SmartPlusAd" && groups.has(String(inputs.adGroup)) && inputs.status !== "DISABLE",
  );
  const byAccount = new Map<string, InState[]>();
  for (const ad of ads) {
    const account = String(ad.inputs.advertiserId);
    byAccount.set(account, [...(byAccount.get(account) ?? []), ad]);
  }
  return byAccount;
}

async function mustHavePassed(connection: Connection, ads: ReadonlyMap<string, readonly InState[]>): Promise<void> {
  const waiting: string[] = [];
  for (const [account, own] of ads)
    waiting.push(...(await unreviewed(connection.client, account, own)).map(({ name }) => name));
  if (waiting.length > 0)
    throw new UserError(
      `TikTok's review has not approved ${waiting.join(", ")}. Nothing was changed, and the old campaigns keep running. Wait, or change or pause what was rejected (status: DISABLE), then run this again.`,
      EXIT.user,
    );
}

/** A span of text and its replacement. */
interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Edits a status in place, or inserts it before the first property; the rest of the file is unchanged. */
function statusEdit(document: Document, text: string, { path }: Planned, status: "ENABLE" | "DISABLE"): Edit {
  const scalar = document.getIn([...path, "status"], true);
  if (isScalar(scalar) && scalar.range) return { from: scalar.range[0], to: scalar.range[1], text: status };
  const map = document.getIn(path, true);
  const [first] = isMap(map) ? map.items : [];
  const at = isScalar(first?.key) ? first.key.range?.[0] : undefined;
  if (!isMap(map) || at === undefined) throw new UserError(`${path.join(".")} has no place for a status.`);
  const indent = " ".repeat(at - (text.lastIndexOf("\n", at - 1) + 1));
  return { from: at, to: at, text: `status: ${status}${map.flow ? ", " : `\n${indent}`}` };
}

function edited(pairs: readonly Pair[], folder: string): Files {
  const wanted = pairs
    .filter(isBefore)
    .flatMap(({ old, news }) => [
      { planned: old, status: "DISABLE" as const },
      ...news.map((planned) => ({ planned, status: "ENABLE" as const })),
    ]);
  const files = new Map<string, string>();
  for (const [file, own] of groupBy(wanted, ({ planned }) => planned.document.file)) {
    const text = readFileSync(join(folder, file), "utf8");
    const document = parseDocument(text);
    const edits = own.map(({ planned, status }) => statusEdit(document, text, planned, status));
    const applied = edits
      .sort((one, other) => other.from - one.from)
      .reduce((now, edit) => now.slice(0, edit.from) + edit.text + now.slice(edit.to), text);
    files.set(file, applied);
  }
  return files;
}

/** The update must do only this: other changes in the code need a separate update. */
async function mustBeAlone(made: { old: InState[]; news: InState[] }, options: SwitchOptions, at: Surroundings) {
  const { readPlan } = await import("../preview/steps.js");
  const plan = readPlan(await previewJson(options.stack, at), "the preview");
  if (plan.problems.length > 0) throw new UserError(plan.problems.join("\n"));
  const expected = new Set([...made.old, ...made.news].map(({ urn }) => urn));
  const others = plan.changes.filter(
    ({ op, urn, difference }) =>
      op !== "same" && !(op === "update" && expected.has(urn) && difference.changed.every((name) => name === "status")),
  );
  if (others.length > 0)
    throw new UserError(
      `The code has other changes that were not applied: ${others
        .slice(0, 5)
        .map(({ op, name }) => `${op} ${name}`)
        .join(", ")}${others.length > 5 ? ", …" : ""}. Apply them with tiktok-ads up first. Nothing was changed.`,
      EXIT.user,
    );
}

/** Pauses at TikTok, and verifies it in the account. */
async function pauseOld(connection: Connection, old: readonly InState[]): Promise<void> {
  const targets = old.map(({ id, name, inputs }) => ({
    resource: campaign,
    id,
    called: `campaign ${name}`,
    advertiserId: String(inputs.advertiserId),
  }));
  const failed = await pauseObjects(connection.client, targets, () => undefined);
  const running = new Set(failed.map(({ one }) => one.called));
  for (const account of new Set(targets.map(({ advertiserId }) => advertiserId))) {
    const own = targets.filter(({ advertiserId }) => advertiserId === account);
    const live = await objectsByIds(
      connection.client,
      campaign,
      account,
      own.map(({ id }) => id),
    );
    for (const { id, called } of own) {
      const shown = live.find((one) => one.id === id);
      if (shown && shown.row.operation_status !== "DISABLE") running.add(called);
    }
  }
  if (running.size > 0)
    throw new UserError(
      `TikTok still shows ${[...running].join(", ")} as enabled, so nothing new was enabled. Run this again; tiktok-ads up --refresh enables what was paused meanwhile.`,
    );
}

/** `tiktok-ads migrate --switch`. */
export async function switchOver(names: readonly string[], options: SwitchOptions): Promise<void> {
  const folder = process.cwd();
  const at: Surroundings = { folder, environment: process.env };
  const { settings, configPath } = await stackSettings(folder, options.stack);
  const load = () => loadConfigs({ projectFolder: folder, configPath, advertiserId: settings.advertiserId });
  const { resources, problems } = await load();
  if (problems.length > 0) throw new UserError(problemsText(problems));
  const pairs = chosen(pairsIn(resources), names);
  if (pairs.length === 0) {
    print("There is no campaign to switch: no running one has a Smart+ one next to it.\n");
    return;
  }
  const state = await readState(options.stack, at);
  const made = madeOnes(pairs, state.resources);
  const connection = connectAccount(settings, `urn:pulumi:${state.stack}::${state.project}`);
  try {
    await mustHavePassed(connection, adsBelow(made.news, state.resources));
    const question = `Pause ${plural(made.old.length, "old campaign")}, then enable ${plural(made.news.length, "new one")}?`;
    if (!(await isConfirmed(options.yes, question, "switch"))) return;
    const files = edited(pairs, folder);
    const putBack = writeFiles(folder, files);
    try {
      const after = await load();
      if (after.problems.length > 0)
        throw new UserError(`${problemsText(after.problems)}\n\nThe configs were restored.`);
      await mustBeAlone(made, options, at);
      await runSteps([{ title: `Pausing ${namesOf(made.old)}`, run: () => pauseOld(connection, made.old) }]);
    } catch (error) {
      putBack();
      throw error;
    }
    for (const file of files.keys()) print(`${file}: the old are DISABLE, the new ENABLE.\n`);
    await runSteps([{ title: `Enabling ${namesOf(made.news)}`, run: () => enableNew(options, at) }]);
  } finally {
    await connection.close();
  }
  print(`${namesOf(made.old)} ${made.old.length === 1 ? "is" : "are"} paused, and ${namesOf(made.news)} run.\n`);
}

async function enableNew(options: SwitchOptions, at: Surroundings): Promise<void> {
  try {
    await mustPulumi(["up", "--yes", "--skip-preview", ...stackArgs(options.stack, at)], at);
  } catch (error) {
    note("The old campaigns are paused; not all of the new ones are enabled. tiktok-ads up continues from here.\n");
    throw error;
  }
}
