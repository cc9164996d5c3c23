/** What videos and images share: where the content comes from, and what identifies it. Reference 4. */
import { type ConditionalChange, type Fields, key, type Rule, rule, text } from "../definitions/index.js";

const isUrl = (value: unknown): boolean => /^https?:/i.test(String(value));

/** A file's content is its signature, so a moved file is the same asset; an address is all we know of what is behind it. */
const movedFile: ConditionalChange = {
  inPlace: (before, after) => !isUrl(before) && !isUrl(after),
  doc: "A file that was only moved keeps its asset; another address replaces it.",
};

/** Fields of an asset's content. */
export function contentFields(noun: string): { required: Fields; optional: Fields } {
  return {
    required: {
      source: text({
        wire: null,
        max: 4096,
        emoji: true,
        change: movedFile,
        read: "whenDeclared",
        importedAs: "library",
        doc: `The ${noun}: a file inside the project folder, by its path from there, or an https address that TikTok fetches it from. An import writes library, for an existing one; put the file's path in its place once you have it.`,
      }),
    },
    optional: {
      name: text({
        wire: "file_name",
        max: 100,
        read: "whenDeclared",
        doc: "The name in the library, unique in the account; at most 100 characters. Default: the file's name with the first 8 digits of its signature.",
      }),
      signature: {
        ...key({
          wire: "signature",
          change: "replace",
          read: "whenDeclared",
          doc: "MD5 of the file's content, which identifies it; computed from the file. Changed content creates a new asset.",
        }),
        pattern: "^[0-9a-f]{32}$",
      },
    },
  };
}

/** An address must be https, without credentials. */
export const sourceRules: readonly Rule[] = [
  rule(["source"], "source", (view) => {
    const source = String(view.get("source"));
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return undefined;
    const parsed = URL.canParse(source) ? new URL(source) : undefined;
    if (parsed?.protocol !== "https:")
      return `source "${source}" is not an https address. Allowed: a path inside the project folder, or an https address.`;
    return parsed.username || parsed.password ? "source must not hold a user name or password." : undefined;
  }),
];
