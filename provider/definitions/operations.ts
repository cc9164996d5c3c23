/** The API calls of a resource's lifecycle. */
import type { DeleteRole } from "./roles.js";

/** The object is sent as an item of the list `name`; `shared` are the fields next to it, equal for all items. */
export interface ItemList {
  readonly name: string;
  readonly shared: readonly string[];
}

/**
 * What a create requests from TikTok first: the function's result named `gives` becomes that property. It is requested
 * once in the life of an object and then kept in its state: later answers change nothing.
 */
export interface AskedProperty {
  /** The property with the function's arguments. */
  readonly of: string;
  /** The function's name. */
  readonly by: string;
  readonly gives: string;
}

/** A call creates the object. `requestId`: TikTok requires one with every create. */
export interface CreateOperation {
  readonly by: "call";
  readonly path: string;
  readonly requestId?: boolean;
  readonly list?: ItemList;
  readonly asks?: AskedProperty;
  /** Properties that the call accepts, if the update call has to send the others right after. Default: all. */
  readonly takes?: readonly string[];
}

/** The list call that reads objects by id. */
export interface ReadOperation {
  readonly path: string;
  /** Name of the id filter, and the maximum number of ids. */
  readonly ids: string;
  readonly maxIds: number;
  /** `filtering` puts the ids into the filtering object, `query` next to it; `single` is one id, not a list of them. */
  readonly idsIn: "filtering" | "query" | "single";
  readonly maxPageSize: number;
  /** The property of the answer that contains its rows; default `list`. */
  readonly rows?: string;
  /**
   * The call that shows one complete object if the list does not: for imports, and to find a lost create. Objects whose
   * property has one of the values of `unlisted` are in no list: only this call shows them, by their ids.
   */
  readonly whole?: {
    readonly path: string;
    readonly id: string;
    readonly unlisted?: { readonly property: string; readonly values: readonly string[] };
  };
  /** False if the call requires ids: it cannot list an account's objects. */
  readonly lists?: boolean;
  /** The filter with which the list shows deleted objects only. Without one, an object that a list lacks may be either. */
  readonly deletedOnly?: Readonly<Record<string, string>>;
}

/**
 * The update call. `partial` sends what changed; `complete` always sends the whole set of updatable fields;
 * `patchable` names the fields that may be sent separately under `patch_update`; otherwise the whole object is sent
 * (reference 3.1-3.6).
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
  /** The field of a child's row with its parent's id. */
  readonly parent: string;
  readonly noun: string;
  /** Rows per page; default 1000. */
  readonly maxPageSize?: number;
}

/** The creatives of an ad that is a list of them: each has its own id and status (reference/smart-plus.md 8, 9, 11). */
export interface CreativesOperation {
  /** The property that contains them, and the output that contains their ids by content. */
  readonly field: string;
  readonly output: string;
  /** The call that pauses and resumes them. */
  readonly statusPath: string;
}

/**
 * A change of an amount that TikTok applies at the account's next midnight, with a separate call. It accepts up to
 * twenty objects.
 */
export interface ScheduleOperation {
  /** The property with the coming amount, and the one with the current amount. */
  readonly property: string;
  readonly of: string;
  readonly path: string;
  /** The list call that shows what is scheduled: the object's own list does not. */
  readonly shownBy: Pick<ReadOperation, "path" | "ids" | "idsIn" | "maxIds" | "maxPageSize">;
}

/**
 * How an object with an interrupted create is found: by account, name and create time, and by its parent if it has one.
 */
export interface LookupOperation {
  readonly parent?: { readonly field: string; readonly filter: string };
  /** The query's parameter for a name, if the list has no filters by name and create time. */
  readonly name?: string;
  /**
   * The list has no filter but ids, and its rows show no create time: it is read completely and searched for the name.
   */
  readonly unfiltered?: boolean;
  /**
   * For objects without a name that never change: one with the same content is equivalent. Objects in no state are
   * searched, newest first, at most `most`.
   */
  readonly content?: { readonly most: number };
}

/** The API calls of a resource's lifecycle. */
export interface Operations {
  readonly create: CreateOperation | UploadOperation;
  readonly read: ReadOperation;
  readonly update?: UpdateOperation;
  readonly status?: StatusOperation;
  readonly delete: DeleteRole;
  readonly children?: ChildrenNote;
  readonly creatives?: CreativesOperation;
  readonly schedule?: ScheduleOperation;
  /**
   * False if TikTok allows two objects with the same name, so that a lost create is never sent again on that ground.
   */
  readonly guardedByName?: boolean;
  readonly lookup?: LookupOperation;
}
