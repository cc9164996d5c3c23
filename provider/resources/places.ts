/** Where definitions are in relation to each other: what is below what, and what is in an account's library. */
import type { Resource } from "../definitions/index.js";
import { resources } from "./index.js";

/** The definitions whose parent is this one. */
export const childrenOf = (definition: Resource): readonly Resource[] =>
  resources.filter(({ parent }) => parent?.of === definition);

/** Definitions without a parent that others are below: campaigns. */
export const ROOTS: readonly Resource[] = resources.filter((one) => !one.parent && childrenOf(one).length > 0);

/** Definitions that stand by themselves, and that others refer to by name: videos, images. */
export const LIBRARY: readonly Resource[] = resources.filter((one) => !one.parent && childrenOf(one).length === 0);

/** Whether a definition belongs to the library. */
export const isLibrary = (definition: Resource): boolean => LIBRARY.includes(definition);

/** Sections of files, in the order in which they are read: what others refer to comes first. */
export const SECTIONS: readonly Resource[] = [...LIBRARY, ...ROOTS];

/** The definition at the top of the one that is below others: the campaign of an ad. */
export const rootOf = (definition: Resource): Resource =>
  definition.parent ? rootOf(definition.parent.of) : definition;

/** The definition in a section of a file. */
export const inSection = (section: string): Resource | undefined =>
  SECTIONS.find(({ config }) => config.section === section);
