/** What videos and images share: where the content comes from, and what identifies it. Reference 4. */
import { type ConditionalChange, type Fields, key, type Rule, rule, text } from "../definitions/index.js";

const isUrl = (value: unknown): boolean => /^https?:/i.test(String(value));

/**
 * A file is identified by its signature, so a moved file is the same asset; content behind a URL is identified by the
 * URL only.
 */
const movedFile: ConditionalChange = {
  inPlace: (before, after) => !isUrl(before) && !isUrl(after),
  doc: "A file that was only moved keeps its asset; another URL replaces it.",
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
        doc: `The ${noun}: a file inside the project folder, as a relative path, or an https URL that TikTok downloads. An import writes library for an existing one; replace it with the file's path once you have the file.`,
      }),
    },
    optional: {
      name: text({
        wire: "file_name",
        max: 100,
        read: "whenDeclared",
        doc: "The name in the library, unique in the account; at most 100 characters. Default: the file's name plus the first 8 digits of its signature.",
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

/** A URL must be https, without credentials. */
export const sourceRules: readonly Rule[] = [
  rule(["source"], "source", (view) => {
    const source = String(view.get("source"));
    if (!/^[a-z][a-z0-9+.-]*:\/\//i.test(source)) return undefined;
    const parsed = URL.canParse(source) ? new URL(source) : undefined;
    if (parsed?.protocol !== "https:")
      return `source "${source}" is not an https URL. Allowed: a path inside the project folder, or an https URL.`;
    return parsed.username || parsed.password ? "source must not contain a user name or password." : undefined;
  }),
];
