/** Live values of Smart+ ads in the short words of configs: what stays keeps its place and its comments. */
import { type Document, isMap, isScalar, isSeq, type YAMLSeq } from "yaml";
import { isValues } from "../../../provider/definitions/index.js";
import { creativeKey } from "../../../provider/resources/creative-key.js";
import { type Planned, PlannedId } from "../../../yaml/plan.js";
import { identityOf, shortCreative, shortList } from "../../../yaml/short-form.js";

type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping => isValues(value) && !(value instanceof PlannedId);

/** A value with names and ids as text, so that declared and live values compare. */
function plain(value: unknown): unknown {
  if (value instanceof PlannedId) return value.target.path.at(-1);
  if (Array.isArray(value)) return value.map(plain);
  if (!isMapping(value)) return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only?.[0] === "id") return String(only[1]);
  return Object.fromEntries(entries.map(([name, one]) => [name, plain(one)]));
}

const keyOf = (entry: unknown): string => creativeKey(plain(entry));

const isPaused = (entry: unknown): boolean => isMapping(entry) && entry.paused === true;

/** The list to edit: the ad's own, or a copy of the defaults'. */
function ownList(document: Document, planned: Planned, name: string): YAMLSeq | undefined {
  const own = document.getIn([...planned.path, name], true);
  if (isSeq(own)) return own;
  const shared = planned.defaults.length > 0 ? document.getIn([...planned.defaults, name], true) : undefined;
  if (!isSeq(shared)) return undefined;
  const copy = shared.clone();
  document.setIn([...planned.path, name], copy);
  return isSeq(copy) ? copy : undefined;
}

/** A new entry, on one line. */
function inOneLine(document: Document, value: unknown): unknown {
  const node = document.createNode(value);
  if (isMap(node) || isSeq(node)) node.flow = true;
  return node;
}

function setPaused(document: Document, node: unknown, paused: boolean): void {
  if (!isMap(node)) return;
  if (!paused) node.delete("paused");
  else if (isScalar(node.get("paused", true))) node.set("paused", true);
  else node.set("paused", document.createNode(true));
}

const isSameAccount = (one: Mapping, other: unknown): boolean =>
  isMapping(other) &&
  Object.keys({ ...one, ...other }).every((name) => String(one[name] ?? "") === String(other[name] ?? ""));

/** A creative as appended to the others: in short form if it has one. */
function writtenCreative(entry: Mapping, account: unknown): { readonly short?: Mapping; readonly long?: Mapping } {
  const info = isMapping(entry.creativeInfo) ? entry.creativeInfo : {};
  const identity = identityOf(info);
  const short = shortCreative(entry, Object.keys(identity).length > 0 && !isSameAccount(identity, account));
  return short ? { short } : { long: entry };
}

/**
 * Writes an ad's live creatives to its `creatives`: removed ones are deleted, paused ones marked, new ones appended.
 * One without a short form goes to `creativeList`, which may be present as well. False if there is no list to edit.
 */
export function setCreatives(document: Document, planned: Planned, live: readonly unknown[]): boolean {
  const list = ownList(document, planned, "creatives");
  if (!list) return false;
  const declared = planned.inputs.creativeList;
  const keys = (Array.isArray(declared) ? declared : []).map(keyOf);
  const wanted = new Map(live.map((entry) => [keyOf(entry), entry]));
  const account = plain(
    document.getIn([...planned.path, "identity"]) !== undefined
      ? readAt(document, [...planned.path, "identity"])
      : planned.defaults.length > 0
        ? readAt(document, [...planned.defaults, "identity"])
        : undefined,
  );
  const short = list.items.length;
  const longPath = [...planned.path, "creativeList"];
  const long = document.getIn(longPath, true);
  // Entries of creativeList come after those of creatives.
  if (isSeq(long)) {
    const kept = long.items.filter((_node, index) => wanted.has(keys[short + index] ?? ""));
    for (const [index, node] of long.items.entries())
      setPaused(document, node, isPaused(wanted.get(keys[short + index] ?? "")));
    long.items = kept;
  }
  for (const [index, node] of list.items.entries()) setPaused(document, node, isPaused(wanted.get(keys[index] ?? "")));
  list.items = list.items.filter((_node, index) => wanted.has(keys[index] ?? ""));
  for (const [key, entry] of wanted) {
    if (keys.includes(key) || !isMapping(entry)) continue;
    const written = writtenCreative(entry, account);
    if (written.short) list.items.push(inOneLine(document, written.short));
    else document.addIn(longPath, inOneLine(document, written.long));
  }
  if (isSeq(long) && long.items.length === 0) document.deleteIn(longPath);
  return true;
}

const readAt = (document: Document, path: readonly (string | number)[]): unknown => {
  const node = document.getIn(path, true);
  return isMap(node) ? node.toJSON() : undefined;
};

/**
 * Writes a list of texts, buttons or pages in short form, in the account's order; unchanged entries keep their
 * comments. False if an entry has more than its text, which the short form cannot express.
 */
export function setShortList(
  document: Document,
  planned: Planned,
  property: string,
  name: string,
  live: unknown,
): boolean {
  const [written, values] = shortList(property, live);
  if (written !== name || !Array.isArray(values)) return false;
  const list = ownList(document, planned, name);
  if (!list) return false;
  const left = [...list.items];
  list.items = values.map((value: unknown) => {
    const at = left.findIndex((node) => isScalar(node) && String(node.value) === String(value));
    return at >= 0 ? left.splice(at, 1)[0] : document.createNode(value);
  });
  return true;
}
