/** How definitions relate: parents and children, and the account's library. */
import type { Resource } from "../definitions/index.js";
import { resources } from "./index.js";

/** The definitions whose parent is this one. */
export const childrenOf = (definition: Resource): readonly Resource[] =>
  resources.filter(({ parent }) => parent?.of === definition);

/** Definitions without a parent that have children: campaigns. */
export const ROOTS: readonly Resource[] = resources.filter((one) => !one.parent && childrenOf(one).length > 0);

/** Definitions without a parent that others refer to by name: videos, images. */
export const LIBRARY: readonly Resource[] = resources.filter((one) => !one.parent && childrenOf(one).length === 0);

/** Whether a definition belongs to the library. */
export const isLibrary = (definition: Resource): boolean => LIBRARY.includes(definition);

/** Sections of files, in reading order: referenced assets come first. */
export const SECTIONS: readonly Resource[] = [...LIBRARY, ...ROOTS];

/** The topmost ancestor of a definition: the campaign of an ad. */
export const rootOf = (definition: Resource): Resource =>
  definition.parent ? rootOf(definition.parent.of) : definition;

/** The definition in a section of a file. */
export const inSection = (section: string): Resource | undefined =>
  SECTIONS.find(({ config }) => config.section === section);
