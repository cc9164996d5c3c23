/** TikTok's `snake_case` in the form of programs: `camelCase`. */
export const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_all, letter: string) => letter.toUpperCase());
