/** What follows for everybody from how the objects of a resource come to be: by a call, or by the upload of a file. */
import type { Operations } from "./operations.js";

/** What is different about what a call creates and what is uploaded. */
export interface Origin {
  /** Ids are digits, or texts that look like names: configs write those as `{ id: … }`. */
  readonly ids: "digits" | "texts";
  /** Where an object has its name from that a config gives none: its key there, or its file. */
  readonly nameFrom: "key" | "file";
  /** The property by which a declared object is known among those of an account. */
  readonly identity: "name" | "signature";
  /** The property that names the file, which can be uploaded into any account. */
  readonly source?: string;
  /** Properties that Check works out of what a program gives. */
  readonly computed: readonly string[];
  /** Whether it takes raw fields of TikTok's (`extraFields`). */
  readonly takesExtra: boolean;
  /** Names are unique in the account, so that a replaced object gives its name to its successor first. */
  readonly givesNameAway: boolean;
}

const ORIGINS: Readonly<Record<Operations["create"]["by"], Origin>> = {
  call: { ids: "digits", nameFrom: "key", identity: "name", computed: [], takesExtra: true, givesNameAway: false },
  upload: {
    ids: "texts",
    nameFrom: "file",
    identity: "signature",
    source: "source",
    computed: ["signature"],
    takesExtra: false,
    givesNameAway: true,
  },
};

export const originOf = ({ create }: Operations): Origin => ORIGINS[create.by];

interface HasOrigin {
  readonly origin: Origin;
}

/** An id as configs and programs write it where a name may stand, too. */
export const writtenId = ({ origin }: HasOrigin, id: unknown): unknown =>
  origin.ids === "texts" ? { id: String(id) } : id;

/** Whether a text is an id itself: only where ids are digits, since a name may look like any other. */
export const isWrittenId = ({ origin }: HasOrigin, text: string): boolean =>
  origin.ids === "digits" && /^\d+$/.test(text);
