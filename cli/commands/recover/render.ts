/** Text output of recover. */
import type { Session } from "../../../provider/engine/index.js";
import { nameOfUrn } from "../../../provider/resources/types.js";
import { plural } from "../../lib/plural.js";
import { textTable } from "../../lib/table.js";
import { valueText } from "../preview/words.js";
import type { FoundChange, FoundObject } from "./found.js";

const HEADS: Readonly<Record<FoundObject["kind"], string>> = {
  declared:
    "The program declares these, and no stack has them yet. They can be adopted: nothing is created again, and each is updated to what the program declares now:",
  undeclared:
    "The program no longer declares these. They stay unchanged until you import them into the code or delete them:",
  unknown:
    "The outcome of these creates is unknown. Look for them in TikTok Ads Manager, or run this again when TikTok answers:",
  unmanaged:
    "Created recently below this stack's objects, and in no stack of the project; no journal names them. A lost machine may have left them behind:",
};

/** What to do about an object that the program does not declare. */
export function adviceOf({ id, noun, title, campaign }: FoundObject, adapter: Session["adapter"]): string {
  const remove = `delete the ${noun} in TikTok Ads Manager`;
  if (id === null) return `look for it in TikTok Ads Manager, or run this again later`;
  if (adapter === "native") return `pulumi import tiktok:index:${title} NAME ${id}, or ${remove}`;
  const narrowed = campaign === null ? "" : ` --campaign ${campaign}`;
  return `tiktok-ads import${narrowed}, or ${remove}`;
}

function changeText({ property, before, after, isRefused }: FoundChange): string {
  const refused = isRefused ? " (TikTok does not change this later, so the update refuses it)" : "";
  return `${property} ${valueText(before)} → ${valueText(after)}${refused}`;
}

/** One line for each object that has such changes. */
const linesOf = (some: readonly FoundObject[], isKnown: boolean, text: (one: FoundChange) => string): string[] =>
  some.flatMap(({ noun, name, id, changes }) => {
    const own = changes.filter((one) => one.isKnown === isKnown);
    return own.length > 0 ? [`  ${noun} ${name} (${id}): ${own.map(text).join(", ")}\n`] : [];
  });

/** What adopting them changes at TikTok. */
function changesText(declared: readonly FoundObject[]): string {
  const known = linesOf(declared, true, changeText);
  const open = linesOf(declared, false, ({ property, before }) =>
    before === undefined ? property : `${property}, now ${valueText(before)}`,
  );
  const first =
    known.length > 0
      ? `Adopting them changes at TikTok:\n${known.join("")}`
      : "Adopting them changes no value at TikTok that is known by now, status and budget included.\n";
  const rest =
    "The program's values of these are known only during the update, which changes them where they differ:\n";
  return open.length > 0 ? `${first}${rest}${open.join("")}` : first;
}

/** The whole text. */
export function recoverText(
  found: readonly FoundObject[],
  adapter: Session["adapter"],
  width: number | undefined,
): string {
  if (found.length === 0) return "No update left anything behind.\n";
  const parts = (["declared", "undeclared", "unknown", "unmanaged"] as const).flatMap((kind) => {
    const some = found.filter((one) => one.kind === kind);
    if (some.length === 0) return [];
    const last = kind === "declared" ? "Resource" : "What to do";
    const rows = some.map((one) => [
      one.noun,
      one.name,
      one.id ?? "",
      one.status ?? "",
      one.begun?.slice(0, 16).replace("T", " ") ?? "",
      one.urn === null ? adviceOf(one, adapter) : nameOfUrn(one.urn),
    ]);
    const columns = [
      { title: "Kind" },
      { title: "Name", longest: 40 },
      { title: "Id" },
      { title: "Status" },
      { title: "Begun (UTC)", rank: 1 },
      { title: last },
    ];
    const changes = kind === "declared" ? `\n${changesText(some)}` : "";
    return [`${HEADS[kind]}\n\n${textTable(columns, rows, width)}${changes}`];
  });
  const count = plural(found.length, "object");
  return `${count} left behind by interrupted updates.\n\n${parts.join("\n")}`;
}
