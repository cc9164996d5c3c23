/** A change that deletes many running objects: most likely files are missing by mistake. */
import { DELIVERED } from "../../../provider/spend/declared.js";
import type { Change } from "./steps.js";

/** The fraction of live objects that one change may delete without confirmation. */
const MOST_SHARE = 1 / 3;
/** Fewer than this are reported one by one as risks. */
const FEWEST = 5;

/** What stops a pipeline in addition to a policy's guardrails, in the same format. */
interface DeletesFinding {
  readonly rule: "deletes";
  readonly enforcement: "mandatory";
  readonly object: string;
  readonly property: string;
  readonly value: string;
  readonly limit: string;
  readonly source: string;
  readonly where: null;
  readonly message: string;
}

/** The finding that stops a pipeline until it is confirmed. */
export function deletesIn(changes: readonly Change[]): DeletesFinding[] {
  const live = changes.filter(
    ({ op, resource }) => DELIVERED.includes(resource.kind) && op !== "create" && op !== "import",
  );
  const gone = live.filter(({ op }) => op === "delete");
  if (gone.length < FEWEST || gone.length <= live.length * MOST_SHARE) return [];
  const percent = Math.round((gone.length / live.length) * 100);
  const message = `This change deletes ${gone.length} of ${live.length} live objects (${percent} %), which is permanent: ${gone
    .slice(0, 3)
    .map(({ name }) => name)
    .join(
      ", ",
    )}${gone.length > 3 ? ", …" : ""}. If this is intended, run tiktok-ads preview with --allow-deletes; otherwise look for missing files.`;
  return [
    {
      rule: "deletes",
      enforcement: "mandatory",
      object: "the stack",
      property: "",
      value: `${percent} %`,
      limit: "33 %",
      source: "--allow-deletes",
      where: null,
      message,
    },
  ];
}
