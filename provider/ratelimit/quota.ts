/** Maximum number of calls in a window of time. */
export interface Window {
  readonly name: "second" | "minute" | "day";
  readonly lengthMs: number;
  readonly calls: number;
}

/** A quota profile: the windows of the whole app, and narrower ones of single endpoints. No windows: no limit. */
export interface Quota {
  readonly app: readonly Window[];
  readonly endpoints: Readonly<Record<string, readonly Window[]>>;
}

const SECOND = 1_000;
const MINUTE = 60_000;
export const DAY = 86_400_000;

const windows = (second: number, minute: number, day: number): readonly Window[] => [
  { name: "second", lengthMs: SECOND, calls: second },
  { name: "minute", lengthMs: MINUTE, calls: minute },
  { name: "day", lengthMs: DAY, calls: day },
];

const quota = (app: readonly Window[], adCreate?: readonly Window[]): Quota => ({
  app,
  endpoints: adCreate ? { "/ad/create/": adCreate } : {},
});

/** Profiles by name (design.md section 5, reference 9). The guide's has no endpoint windows. */
export const PROFILES: Readonly<Record<string, Quota>> = {
  guide: quota(windows(10, 100, 1_000)),
  basic: quota(windows(10, 600, 864_000), windows(5, 150, 86_400)),
  advanced: quota(windows(20, 1_200, 1_728_000), windows(10, 200, 86_400)),
  premium: quota(windows(30, 1_800, 2_592_000), windows(10, 300, 86_400)),
  ultimate: quota(windows(50, 3_000, 4_320_000), windows(15, 300, 86_400)),
  sandbox: quota(windows(1, 30, 1_000)),
  off: quota([]),
};

/** Parses `guide`, `off`, … or `S/M/D`; `undefined` if it is neither. */
export function parseQuota(text: string): Quota | undefined {
  const custom = /^(\d+)\/(\d+)\/(\d+)$/.exec(text);
  if (!custom) return Object.hasOwn(PROFILES, text) ? PROFILES[text] : undefined;
  const [second = 0, minute = 0, day = 0] = custom.slice(1).map(Number);
  return second > 0 && minute > 0 && day > 0 ? quota(windows(second, minute, day)) : undefined;
}
