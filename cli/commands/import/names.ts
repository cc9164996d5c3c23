/** Names in code for an account's objects: readable, stable, unique among siblings. */
const LONGEST = 60;

/** `Spring 2027, US` → `spring-2027-us`; the fallback if nothing readable is left. */
export async function slugger(): Promise<(text: string, fallback: string) => string> {
  const { default: slugify } = await import("@sindresorhus/slugify");
  return (text, fallback) => {
    const slug = slugify(text, { decamelize: false }).slice(0, LONGEST).replace(/-+$/, "");
    return slug || fallback;
  };
}

/** The name itself, or with the first free number from 2. Reserves it. */
export function taken(name: string, names: Set<string>): string {
  let free = name;
  for (let number = 2; names.has(free); number++) free = `${name}-${number}`;
  names.add(free);
  return free;
}
