/** What distinguishes a stack's intents from those of all other stacks in the same journal. */

/** Where a run takes place. */
export interface ScopeParts {
  /** Omitted if machines share a journal: each has the project in its own folder. */
  readonly projectFolder?: string;
  readonly baseUrl: string;
  /** `urn:pulumi:dev::ads`; undefined if the engine does not send it. */
  readonly stack: string | undefined;
}

/** The scope as the journal stores it. */
export const scopeOf = ({ projectFolder, baseUrl, stack }: ScopeParts): string =>
  JSON.stringify([...(projectFolder === undefined ? [] : [projectFolder]), baseUrl, stack]);

/** The scope that a journal has kept; undefined for what is none. */
export function partsOf(scope: string): ScopeParts | undefined {
  try {
    const parts: unknown = JSON.parse(scope);
    if (!Array.isArray(parts) || parts.length < 2) return undefined;
    const [folder, baseUrl, stack]: unknown[] = parts.length > 2 ? parts : [undefined, ...parts];
    if (typeof baseUrl !== "string") return undefined;
    return {
      ...(typeof folder === "string" ? { projectFolder: folder } : {}),
      baseUrl,
      stack: typeof stack === "string" ? stack : undefined,
    };
  } catch {
    return undefined;
  }
}

/** Whether a scope is that of a stack, in whatever folder of the project its program ran. */
export function isScopeOf(scope: string, { projectFolder, baseUrl, stack }: ScopeParts): boolean {
  const parts = partsOf(scope);
  if (!parts || parts.baseUrl !== baseUrl || parts.stack !== stack) return false;
  const folder = parts.projectFolder;
  if (projectFolder === undefined || folder === undefined) return folder === undefined;
  return folder === projectFolder || folder.startsWith(`${projectFolder}/`);
}
