/** Pairs of plain campaigns in the configs and their Smart+ replacements, and the progress of each pair. */
import type { Planned } from "../../../yaml/plan.js";
import { KEY_SUFFIX } from "./plain.js";

/** A plain campaign and its replacement. */
export interface Pair {
  readonly old: Planned;
  readonly news: readonly Planned[];
}

const enabled = ({ inputs }: Planned): boolean => inputs.status === "ENABLE";

/** Pairs by name: `spring` and `spring-smart-plus`, `spring-smart-plus-2`. */
export function pairsIn(all: readonly Planned[]): Pair[] {
  const smart = all.filter(({ title }) => title === "SmartPlusCampaign");
  return all
    .filter(({ title }) => title === "Campaign")
    .flatMap((old): Pair[] => {
      const head = `${old.name}${KEY_SUFFIX}`;
      const news = smart.filter(
        ({ name }) => name === head || (/^-\d+$/.test(name.slice(head.length)) && name.startsWith(head)),
      );
      return news.length > 0 ? [{ old, news }] : [];
    });
}

/** The old one runs and the new ones do not: ready to switch. */
export const isBefore = ({ old, news }: Pair): boolean => enabled(old) && !news.some(enabled);

/** The configs have already switched; the account may lag. */
export const isAfter = ({ old, news }: Pair): boolean => !enabled(old) && news.every(enabled);

/** Both would run at once: the new one was enabled by hand. */
export const isBoth = ({ old, news }: Pair): boolean => enabled(old) && news.some(enabled);
