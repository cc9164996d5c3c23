/** Phrases that several commands use. */

/** `1 object`, `2 objects`. */
export const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? "" : "s"}`;
