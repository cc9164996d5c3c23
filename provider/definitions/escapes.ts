/** Two properties of every resource for what our tables do not know: a field that TikTok has added, a rule that it does not keep. */

import { type Field, items, list, object } from "./fields.js";
import type { Origin } from "./origin.js";

/** The property with raw TikTok fields, by their wire names. */
export const EXTRA = "extraFields";
/** The property that names properties whose rules only warn. */
export const UNCHECKED = "unchecked";

const extraFields = (): Field =>
  object(
    {},
    {
      wire: null,
      form: "extra",
      doc: "TikTok fields that this release does not know, by TikTok's name (snake_case), such as a new setting. They are sent unchanged on create and update, compared when the object is read, and not checked. A field that has a property is refused here. A field removed from the program keeps its value at TikTok.",
    },
  );

const unchecked = (): Field =>
  list(items.text(100), {
    wire: null,
    change: "local",
    doc: "Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects.",
  });

/** The escapes of a resource; what is uploaded has no further fields. */
export const escapes = ({ takesExtra }: Origin): Readonly<Record<string, Field>> =>
  takesExtra ? { [EXTRA]: extraFields(), [UNCHECKED]: unchecked() } : { [UNCHECKED]: unchecked() };
