/** Which calls a resource's life is made of. */
import type { DeleteRole } from "./roles.js";

/** The object travels as an item of the list `name`; `shared` are the fields next to it, equal for all items. */
export interface ItemList {
  readonly name: string;
  readonly shared: readonly string[];
}

/**
 * What a create asks TikTok for before it is sent: the function's result of the name `gives` becomes that property. It is
 * asked once in the life of an object and is in its state afterwards: what TikTok would answer later changes nothing.
 */
export interface AskedProperty {
  /** The property that holds the function's arguments. */
  readonly of: string;
  /** The function's name. */
  readonly by: string;
  readonly gives: string;
}

/** A call creates the object. `requestId`: TikTok wants one with every create. */
export interface CreateOperation {
  readonly by: "call";
  readonly path: string;
  readonly requestId?: boolean;
  readonly list?: ItemList;
  readonly asks?: AskedProperty;
  /** Properties that the call takes, where the update call has to send the others right after. Left out: all. */
  readonly takes?: readonly string[];
}

/** The list call that reads objects by id. */
export interface ReadOperation {
  readonly path: string;
  /** Name of the id filter, and the most ids it takes. */
  readonly ids: string;
  readonly maxIds: number;
  /** `filtering` puts the ids into the filtering object, `query` next to it; `single` is one id, not a list of them. */
  readonly idsIn: "filtering" | "query" | "single";
  readonly maxPageSize: number;
  /** What the answer calls its rows; `list` by default. */
  readonly rows?: string;
  /**
   * The call that shows one object whole, where the list does not: for imports, and to find a lost create. Objects whose
   * property has one of the values of `unlisted` are in no list: this call is the only one that shows them, by their ids.
   */
  readonly whole?: {
    readonly path: string;
    readonly id: string;
    readonly unlisted?: { readonly property: string; readonly values: readonly string[] };
  };
  /** False where the call wants ids: it cannot list what an account has. */
  readonly lists?: boolean;
}

/**
 * The update call. `partial` sends what changed; `complete` always sends the whole set of updatable fields;
 * `patchable` names the fields that may be sent by themselves under `patch_update`; else the whole object is sent (reference 3.1-3.6).
 */
export interface UpdateOperation {
  readonly path: string;
  readonly style: "partial" | "complete";
  readonly list?: ItemList;
  readonly patchable?: readonly string[];
}

/** The status call. */
export interface StatusOperation {
  readonly path: string;
  readonly ids: string;
}

/** How a file becomes an asset (reference 4). Sizes in bytes. */
export interface UploadOperation {
  readonly by: "upload";
  readonly kind: "video" | "image";
  readonly path: string;
  readonly part: string;
  readonly signature: string;
  readonly url: string;
  /** Larger files go through the file repository in chunks. */
  readonly oneShotBytes: number;
  /** Reply fields that show that TikTok has processed the file. */
  readonly readyWhen: readonly string[];
  /** Files travel one by one and whole, and TikTok is asked nothing before. */
  readonly list?: undefined;
  readonly takes?: undefined;
  readonly asks?: undefined;
}

/** The list call that shows what would be deleted along with an object. */
export interface ChildrenNote {
  readonly path: string;
  readonly filter: string;
  readonly id: string;
  readonly name: string;
  /** Where a child's row holds its parent's id. */
  readonly parent: string;
  readonly noun: string;
  /** Rows of a page; default 1000. */
  readonly maxPageSize?: number;
}

/** The creatives of an ad that is a list of them: each has an id and a status of its own (reference/smart-plus.md 8, 9, 11). */
export interface CreativesOperation {
  /** The property that holds them, and the output that holds their ids by what they show. */
  readonly field: string;
  readonly output: string;
  /** The call that pauses and resumes them. */
  readonly statusPath: string;
}

/**
 * A change of an amount that TikTok makes by itself at the account's next midnight, by a call of its own. It takes up to
 * twenty objects.
 */
export interface ScheduleOperation {
  /** The property that holds the coming amount, and the one that holds the amount until then. */
  readonly property: string;
  readonly of: string;
  readonly path: string;
  /** The list call that shows what is scheduled: the object's own list does not. */
  readonly shownBy: Pick<ReadOperation, "path" | "ids" | "idsIn" | "maxIds" | "maxPageSize">;
}

/** How an object is found whose create was interrupted: by account, name and create time, and by its parent where it has one. */
export interface LookupOperation {
  readonly parent?: { readonly field: string; readonly filter: string };
  /** The query's parameter for a name, where the list has no filters by name and create time. */
  readonly name?: string;
  /** The list has no filter but ids, and its rows show no create time: it is read whole and searched for the name. */
  readonly unfiltered?: boolean;
  /**
   * For what has no name and never changes: one of the same content is as good as another. What no state has is looked
   * through, newest first, at most `most`.
   */
  readonly content?: { readonly most: number };
}

/** Which calls a resource's life is made of. */
export interface Operations {
  readonly create: CreateOperation | UploadOperation;
  readonly read: ReadOperation;
  readonly update?: UpdateOperation;
  readonly status?: StatusOperation;
  readonly delete: DeleteRole;
  readonly children?: ChildrenNote;
  readonly creatives?: CreativesOperation;
  readonly schedule?: ScheduleOperation;
  /** False where TikTok lets two objects have one name, so that a lost create is never sent again on that ground. */
  readonly guardedByName?: boolean;
  readonly lookup?: LookupOperation;
}
