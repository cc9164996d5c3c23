import type { Resource } from "../../definitions/index.js";
import { fileLookup } from "./file-lookup.js";
import type { Lookup } from "./lookup.js";
import { objectLookup } from "./object-lookup.js";

/** The lookup for objects of a resource. */
export const lookupOf = ({ operations: { create } }: Resource): Lookup =>
  create.by === "upload" ? fileLookup(create) : objectLookup;
