/** More children below one parent than TikTok accepts: refused before any is created. */
import type { Fault, Resource, View } from "../../definitions/index.js";
import { mostChildren } from "../../facts/most-children.js";
import { withArticle } from "../../text/article.js";

/** `nth`: which of the program's children of this kind below its parent the resource is, from 1. */
export function crowdingFaults(
  resource: Resource,
  view: View,
  { nth, before }: { readonly nth?: number; readonly before?: unknown },
): Fault[] {
  const { parent, noun } = resource;
  if (nth === undefined || before !== undefined || parent === undefined) return [];
  const limit = mostChildren(resource, view);
  if (limit === undefined || nth <= limit.max) return [];
  const above = parent.of.noun;
  return [
    {
      // Of no property: the reference to the parent is right, and Pulumi would print all that comes along with it.
      property: "",
      reason: `this is ${noun} number ${nth} of its ${above}, and TikTok accepts ${limit.max} in ${withArticle(above)} (page ${limit.source}). Put it below another ${above}.`,
    },
  ];
}
