/** What a lost update left, in words. */
import type { Session } from "../../../provider/engine/index.js";
import { nameOfUrn } from "../../../provider/resources/types.js";
import { plural } from "../../lib/plural.js";
import { textTable } from "../../lib/table.js";
import { valueText } from "../preview/words.js";
import type { FoundChange, FoundObject } from "./found.js";

const HEADS: Readonly<Record<FoundObject["kind"], string>> = {
  declared:
    "The program asks for these, and no stack has them yet. They can be taken over; nothing is made again, and each becomes what the program says now:",
  undeclared:
    "The program no longer asks for these. They stay as they are until somebody brings them into the code or deletes them:",
  unknown:
    "Nobody could find out what came of these creates. Look for them in TikTok Ads Manager, or run this again when TikTok answers:",
  beside:
    "Made lately below what this stack has, and in no stack of the project; no journal names them. A lost machine may have left them behind:",
};

/** What to do about one that the program does not ask for. */
export function adviceOf({ id, noun, title, campaign }: FoundObject, adapter: Session["adapter"]): string {
  const remove = `delete the ${noun} in TikTok Ads Manager`;
  if (id === null) return `look for it in TikTok Ads Manager, or run this again later`;
  if (adapter === "native") return `pulumi import tiktok:index:${title} NAME ${id}, or ${remove}`;
  const narrowed = campaign === null ? "" : ` --campaign ${campaign}`;
  return `tiktok-ads import${narrowed}, or ${remove}`;
}

function changeText({ property, before, after, isKnown, isRefused }: FoundChange): string {
  const becomes = isKnown ? valueText(after) : "known with the update";
  const refused = isRefused ? " (TikTok does not change this later, so the update refuses it)" : "";
  return `${property} ${valueText(before)} → ${becomes}${refused}`;
}

/** What taking them over changes at TikTok, one line an object. */
function changesText(declared: readonly FoundObject[]): string {
  const changing = declared.filter(({ changes }) => changes.length > 0);
  if (changing.length === 0) return "Nothing of them changes at TikTok: they are what the program says.\n";
  const lines = changing.map(
    ({ noun, name, id, changes }) => `  ${noun} ${name} (${id}): ${changes.map(changeText).join(", ")}\n`,
  );
  return `Taking them over changes at TikTok:\n${lines.join("")}`;
}

/** The whole text. */
export function recoverText(
  found: readonly FoundObject[],
  adapter: Session["adapter"],
  width: number | undefined,
): string {
  if (found.length === 0) return "No update left anything behind.\n";
  const parts = (["declared", "undeclared", "unknown", "beside"] as const).flatMap((kind) => {
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
  return `${count} left behind by updates that were cut off.\n\n${parts.join("\n")}`;
}
