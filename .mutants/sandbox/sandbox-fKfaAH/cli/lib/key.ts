/** What an object is looked up by in maps and sets: ids and names are told apart by the title alone. `Campaign 1800…`, `Ad spring/us/clip`. */
export const keyOf = (title: string, idOrName: string): string => `${title} ${idOrName}`;
