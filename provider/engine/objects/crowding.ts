/** More children below one parent than TikTok accepts: reported before half of them are created. */
import type { Fault, Resource, Values } from "../../definitions/index.js";
import { mostChildren } from "../../facts/most-children.js";
import { withArticle } from "../../text/article.js";
import { uncheckedIn } from "./escapes.js";
import { viewOf } from "./views.js";

/**
 * The fault of a new resource that is one too many; `nth` is its position among the program's children of this kind below its
 * parent, from 1. What exists already, TikTok has accepted. `seen` holds the inputs of the parent.
 */
export function crowdingFaults(resource: Resource, inputs: Values, seen: unknown, nth: number | undefined): Fault[] {
  const { parent, noun } = resource;
  if (nth === undefined || parent === undefined) return [];
  const limit = mostChildren(resource, viewOf(inputs, seen));
  if (limit === undefined || nth <= limit.max || uncheckedIn(resource, inputs).names.has(parent.field)) return [];
  const above = parent.of.noun;
  return [
    {
      // Of no property: the reference to the parent is right, and Pulumi would print everything that is sent with it.
      property: "",
      reason: `this is ${noun} number ${nth} of its ${above}, and TikTok accepts ${limit.max} in ${withArticle(above)} (page ${limit.source}). Put it below another ${above}.`,
    },
  ];
}
