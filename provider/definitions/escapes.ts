/** Two properties of every resource for what our tables do not know: a field that TikTok has added, a rule that it does not keep. */

import { type Field, items, list, object } from "./fields.js";
import type { Origin } from "./origin.js";

/** The property that holds raw fields of TikTok's, by their wire names. */
export const EXTRA = "extraFields";
/** The property that names properties whose rules only advise. */
export const UNCHECKED = "unchecked";

const extraFields = (): Field =>
  object(
    {},
    {
      wire: null,
      form: "extra",
      doc: "Fields of TikTok's that this release does not know, by their names at TikTok (snake_case), such as a new setting. They are sent as they are on create and update, compared when the object is read, and not checked. A field that has a property is refused here. One that is taken out of the program keeps its value at TikTok.",
    },
  );

const unchecked = (): Field =>
  list(items.text(100), {
    wire: null,
    change: "local",
    doc: "Names of properties whose values TikTok takes although a rule of this release refuses them: the rule is reported as a warning and does not stop anything. An import writes it for objects that run at TikTok already.",
  });

/** The escapes of a resource; what is uploaded has no further fields. */
export const escapes = ({ takesExtra }: Origin): Readonly<Record<string, Field>> =>
  takesExtra ? { [EXTRA]: extraFields(), [UNCHECKED]: unchecked() } : { [UNCHECKED]: unchecked() };
