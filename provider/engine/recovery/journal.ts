/**
 * The intent journal, wherever it is stored: what is about to be created is recorded before the call is sent, so that a
 * killed process leaves a trace, and the next run searches for the object before it creates anything.
 */
import { type Is, isRecord, isText, optional, shaped } from "../../text/shape.js";

/** The purpose of a create: enough to find its object again, and to describe it to people. */
export interface Purpose {
  /** The same for every create of one stack, account, kind, parent and name. */
  readonly key: string;
  /** Identifies the stack, and nothing else. */
  readonly scope: string;
  /** Title of the resource: `Ad`. */
  readonly kind: string;
  readonly advertiserId: string;
  readonly parent?: string;
  readonly name: string;
  /** If the adapter knows it. */
  readonly urn?: string;
  /** The inputs as they were sent, with the version of their definition: read with `begunInputs` (purpose.ts). */
  readonly inputs: Readonly<Record<string, unknown>>;
}

/** Whether what a journal holds is a purpose. */
export const isPurpose: Is<Purpose> = shaped({
  key: isText,
  scope: isText,
  kind: isText,
  advertiserId: isText,
  parent: optional(isText),
  name: isText,
  urn: optional(isText),
  inputs: isRecord,
});

/** A create that was begun: when (TikTok's time, milliseconds), what for, and what came of it. */
export interface Intent {
  readonly row: number;
  readonly key: string;
  readonly startedAt: number;
  /** The new object's id, once an answer named it. */
  readonly objectId?: string;
  /** Missing in intents of releases before 0.2. */
  readonly purpose?: Purpose;
  /** The process that began it, while that one may still be working on it. */
  readonly heldBy?: string;
}

/**
 * A journal. An intent is deleted when TikTok refuses the create, or when the engine shows that it knows the object's
 * id. Safe across processes. Every method may fail if the journal cannot be reached; callers decide what that means.
 */
export interface Journal {
  /** Records that a create is about to be sent; durable once it resolves. */
  begin(purpose: Purpose, startedAt: number): Promise<Intent>;
  /** The answer named the object. False when another intent has it already. */
  done(intent: Intent, objectId: string): Promise<boolean>;
  /** Nothing was created, or the object no longer exists. */
  forget(intent: Intent): Promise<void>;
  /** The engine has the object in its state. */
  confirm(objectId: string): Promise<void>;
  /** Whether an intent, of any process, has this object. */
  holds(objectId: string): Promise<boolean>;
  /** The intent that has this object, of whatever process; `heldBy` that one while it lives. */
  holder(objectId: string): Promise<Intent | undefined>;
  /** Every object that an intent has. */
  objectIds(): Promise<readonly string[]>;
  /** How many creates of this key are undecided in this process. */
  unclear(key: string): Promise<number>;
  /**
   * An unfinished create that an earlier run has left behind, given to one caller; oldest first. A stack has one update
   * at a time, so what another run began counts as left behind, even while a process of it still lives: then it is
   * `heldBy` that one.
   */
  claim(key: string): Promise<Intent | undefined>;
  /** Whether it is still this process's: one that stood still for long may have been taken over by the next update. */
  isOwn(intent: Intent): Promise<boolean>;
  /** Its create is only sent now, long after it was begun: what it creates may be missing from lists for so much longer. */
  renew(intent: Intent, startedAt: number): Promise<void>;
  /** The current intent; undefined once it was deleted. */
  current(intent: Intent): Promise<Intent | undefined>;
  /** Whether the process named in `heldBy` still lives. */
  lives(process: string): Promise<boolean>;
  /** Scopes (scope.ts) of all unfinished intents. */
  scopes(): Promise<readonly string[]>;
  /**
   * What other runs of this stack have left behind and is not claimed; `heldBy` those of them that still live. Also what a
   * process of this run has begun that is gone and had no answer, and what the first release has left behind, which noted no stack.
   */
  left(scope: string): Promise<readonly Intent[]>;
  close(): Promise<void>;
}
