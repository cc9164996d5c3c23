import type { Resource, Values } from "../../definitions/index.js";
import type { Wire } from "../objects/wire.js";
import type { Session } from "../session.js";

/** How an account is searched for what a create has made, or what has its name: one for each way in which objects come to be. */
export interface Lookup {
  /** Living objects of the same parent and name that were created since then. Milliseconds. */
  createdSince(session: Session, resource: Resource, inputs: Values, since: number): Promise<Wire[]>;
  /** The object of the account that has the name which `inputs` wants, whatever is above it. */
  ofName(session: Session, resource: Resource, inputs: Values): Promise<Wire | undefined>;
  /** Whether an object of the name hangs where ours would. */
  isInPlace(resource: Resource, inputs: Values, row: Wire): boolean;
  /** Where it is, before the account in a sentence. */
  readonly where: string;
}
