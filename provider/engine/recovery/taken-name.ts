import type { Resource, Values } from "../../definitions/index.js";
import { reference, TikTokError } from "../../http/errors.js";
import { called, LifecycleError } from "../objects/errors.js";
import type { Wire } from "../objects/wire.js";
import type { Holder, Session } from "../session.js";
import { begunElsewhere, isClaimed } from "./elsewhere.js";
import { lookupOf } from "./lookups.js";
import { chosen, importCommand } from "./take-over.js";

const DUPLICATE_NAME = /name already exists/i;
const NAME_IN_LIBRARY = 40911;

/** TikTok refuses a second object with the same name. */
export const isTakenName = (error: unknown): error is TikTokError =>
  error instanceof TikTokError &&
  (error.failure.code === NAME_IN_LIBRARY || DUPLICATE_NAME.test(error.failure.message));

/** Who has the name: by what is known of its object. */
type Owner = Holder | "this run" | "another create" | { readonly begunIn: string } | "no stack" | "unknown";

async function ownerOf(session: Session, resource: Resource, id: string): Promise<Owner> {
  if (session.known.isMade(id) || session.known.has(id)) return "this run";
  const begunIn = (await isClaimed(session, id)) ? await begunElsewhere(session, id) : "";
  if (begunIn === undefined) return "another create";
  return session.states.holderOf(resource, id).then(
    (holder) => holder ?? (begunIn === "" ? "no stack" : { begunIn }),
    () => "unknown" as const,
  );
}

/** A description of the owner, and what to do about it. */
function wordsOf(session: Session, resource: Resource, row: Wire | undefined, owner: Owner): [string, string] {
  const bring = `Choose another name, or bring the existing one into the stack: ${importCommand(session, resource, row)}`;
  if (row === undefined) return ["", bring];
  if (owner === "this run") return ["which this stack has under another resource", "Choose another name"];
  if (owner === "another create") return ["which another update on this machine has created", "Choose another name"];
  if (owner === "unknown") return ["and the states of this project's stacks cannot be read", bring];
  if (owner === "no stack") return ["which is in no stack of this project", bring];
  if ("begunIn" in owner)
    return [
      `which an interrupted update of ${owner.begunIn} created and no state of this project has`,
      `Run pulumi up there: it adopts it. ${bring}`,
    ];
  return [
    `which stack ${owner.stack.split(":").at(2) ?? owner.stack} has as ${owner.urn}`,
    `Choose another name. If the resource was renamed or moved in the program, give it an alias, or run pulumi state rename '${owner.urn}' NEW-NAME`,
  ];
}

function refusal(
  { session, resource, inputs }: { session: Session; resource: Resource; inputs: Values },
  row: Wire | undefined,
  owner: Owner,
  error: TikTokError,
): LifecycleError {
  const who = row === undefined ? `another ${resource.noun}` : `${resource.noun} ${String(row[resource.wireId])}`;
  const { where } = lookupOf(resource);
  const [whose, advice] = wordsOf(session, resource, row, owner);
  return new LifecycleError(
    `${called(resource, inputs)}: name is taken by ${who} ${where} advertiser ${String(inputs.advertiserId)}${whose && `, ${whose}`}. No second one was created. ${advice}.${reference(error.failure)}`,
    { cause: error },
  );
}

/**
 * The result of a refusal because of a taken name. An ad group below our campaign, or a file with the same content in
 * the library, that no state of the project has was left behind by an earlier run on a machine whose journal is lost:
 * it is adopted. Everything else has an owner, and is reported together with what to do. Undefined for other refusals.
 */
export async function inPlaceOfTaken(
  session: Session,
  resource: Resource,
  inputs: Values,
  error: unknown,
): Promise<Wire | undefined> {
  if (!isTakenName(error)) return undefined;
  const row = await lookupOf(resource)
    .ofName(session, resource, inputs)
    .catch(() => undefined);
  const owner = row ? await ownerOf(session, resource, String(row[resource.wireId])) : "no stack";
  if (row && owner === "no stack" && lookupOf(resource).isInPlace(resource, inputs, row))
    return chosen(session, resource, inputs, [row]);
  throw refusal({ session, resource, inputs }, row, owner, error);
}
