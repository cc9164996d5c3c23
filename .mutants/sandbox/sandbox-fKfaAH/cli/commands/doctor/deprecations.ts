/** What TikTok withdraws within v1.3 (reference 3, 3.6), and where configs use it. */
import type { Planned } from "../../../yaml/plan.js";

/** The version that is called, and the newest that is known (reference 1.1). */
export const API_VERSION = { used: "v1.3", newest: "v1.3", since: "2022-08-15", checked: "2026-08-13" } as const;

interface Deprecation {
  readonly title: string;
  readonly property: string;
  readonly values?: readonly unknown[];
  readonly sentence: string;
}

const DEPRECATIONS: readonly Deprecation[] = [
  {
    title: "Ad",
    property: "identityType",
    values: ["CUSTOMIZED_USER"],
    sentence:
      "custom identities are withdrawn on TikTok placement since 2026-01-15. Use BC_AUTH_TT, TT_USER or AUTH_CODE.",
  },
  {
    title: "AdGroup",
    property: "optimizationGoal",
    values: ["VIDEO_VIEW"],
    sentence: "VIDEO_VIEW is retired for new ad groups. Use ENGAGED_VIEW.",
  },
  {
    title: "AdGroup",
    property: "bidDisplayMode",
    values: ["CPMV"],
    sentence: "CPMV is deprecated. Use CPV.",
  },
  {
    title: "Campaign",
    property: "objective",
    values: ["CONVERSIONS"],
    sentence: "CONVERSIONS is the name of API v1.2. It is read as WEB_CONVERSIONS; write that.",
  },
];

/** A use of something that goes away, with its place. */
export interface Deprecated {
  readonly file: string;
  readonly line: number;
  readonly sentence: string;
}

/** Every use in the configs. */
export function deprecationsIn(resources: readonly Planned[]): Deprecated[] {
  return resources.flatMap((planned) =>
    DEPRECATIONS.filter(
      ({ title, property, values }) =>
        planned.title === title &&
        planned.inputs[property] !== undefined &&
        (!values || values.includes(planned.inputs[property])),
    ).map(({ property, sentence }) => ({
      file: planned.document.file,
      line: planned.document.at([...planned.path, property]).line,
      sentence: `${planned.name}: ${sentence}`,
    })),
  );
}
