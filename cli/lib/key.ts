/**
 * The key of an object in maps and sets: only the title distinguishes ids and names. `Campaign 1800…`, `Ad
 * spring/us/clip`.
 */
export const keyOf = (title: string, idOrName: string): string => `${title} ${idOrName}`;
