/** A step of a plan, written shortly: `["update", "AdGroup", "spring/us", before, after, "spring"]`. */
export type ShortStep = readonly [
  op: string,
  title: "Campaign" | "AdGroup" | "Ad" | "SmartPlusCampaign" | "SmartPlusAdGroup" | "SmartPlusAd" | "Video" | "Image",
  name: string,
  before: object | undefined,
  after: object | undefined,
  parent?: string,
];

const PARENTS = { AdGroup: ["campaign", "Campaign"], Ad: ["adGroup", "AdGroup"] } as Readonly<
  Record<string, readonly [string, string]>
>;

const urnOf = (title: string, name: string): string =>
  `urn:pulumi:dev::ads::pulumi-nodejs:dynamic/tiktok:${title}::${name}`;

/** What `pulumi preview --json --show-sames` prints for these steps. */
export function planJson(steps: readonly ShortStep[], diagnostics: readonly object[] = []): string {
  const state = (title: string, name: string, inputs: object, parent: string | undefined) => {
    const [field, parentTitle] = PARENTS[title] ?? [];
    return {
      type: `pulumi-nodejs:dynamic/tiktok:${title}`,
      urn: urnOf(title, name),
      inputs: { advertiserId: "7000000000000000001", ...inputs },
      ...(field && parentTitle && parent !== undefined
        ? { propertyDependencies: { [field]: [urnOf(parentTitle, parent)] } }
        : {}),
    };
  };
  return JSON.stringify({
    steps: steps.map(([op, title, name, before, after, parent]) => ({
      op,
      urn: urnOf(title, name),
      ...(before ? { oldState: { ...state(title, name, before, parent), id: `id of ${name}` } } : {}),
      ...(after ? { newState: state(title, name, after, parent) } : {}),
    })),
    diagnostics,
  });
}
