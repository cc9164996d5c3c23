/** Which report requests TikTok accepts and what it answers: data with sources. Imports none of our code. */
import { appEvents, skan } from "./app-events.js";
import { attributes } from "./attributes.js";
import { core } from "./core.js";
import { interaction } from "./interaction.js";
import type { ReportMetric } from "./metric.js";
import { attribution, offlineEvents } from "./offline-events.js";
import { onsiteEvents } from "./onsite-events.js";
import { websiteEvents } from "./website-events.js";

export { LISTED_ATTRIBUTES } from "./attributes.js";
export * from "./dimensions.js";
export * from "./goals.js";
export type { Adding, Grouping, MetricKind, ObjectLevel, ReportMetric, ReportType } from "./metric.js";
export * from "./metric-lists.js";
export * from "./requests.js";

/** Every metric that a report supports, once. */
export const REPORT_METRICS: readonly ReportMetric[] = [
  ...core,
  ...interaction,
  ...appEvents,
  ...websiteEvents,
  ...onsiteEvents,
  ...offlineEvents,
  ...attribution,
  ...skan,
  ...attributes,
];

const byName = new Map(REPORT_METRICS.map((one) => [one.name, one]));

/** A metric by its name; undefined if nothing is known about it. */
export const reportMetric = (name: string): ReportMetric | undefined => byName.get(name);
