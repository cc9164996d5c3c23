/** Where configs use what TikTok deprecates within v1.3 (reference 3, 3.6). */
import { deprecatedUses } from "../../../provider/definitions/index.js";
import { resourceOf } from "../../../provider/resources/index.js";
import type { Planned } from "../../../yaml/plan.js";

/** The version in use, and the newest known (reference 1.1). */
export const API_VERSION = { used: "v1.3", newest: "v1.3", since: "2022-08-15", checked: "2026-08-13" } as const;

/** A use of something deprecated, with its position. */
export interface Deprecated {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** Every use in the configs of what definitions mark as deprecated. */
export function deprecationsIn(resources: readonly Planned[]): Deprecated[] {
  return resources.flatMap(({ title, name, inputs, document, path }) =>
    deprecatedUses(resourceOf(title), inputs).map(({ property, reason }) => ({
      file: document.file,
      line: document.at([...path, property]).line,
      sentence: `${name}: ${reason}`,
    })),
  );
}
