/** Refuses to create what an interrupted update of another stack has created already: whose it is, is for a person to decide. */
import type { Resource, Values } from "../../definitions/index.js";
import { withArticle } from "../../text/article.js";
import { called, LifecycleError } from "../objects/errors.js";
import type { Wire } from "../objects/wire.js";
import type { Session } from "../session.js";
import { begunElsewhere } from "./elsewhere.js";
import { holderOf, importCommand } from "./take-over.js";

/** `rows` have the name that `inputs` want, in the same place. Throws LifecycleError for the first that no state has. */
export async function refuseBegunElsewhere(
  session: Session,
  resource: Resource,
  inputs: Values,
  rows: readonly Wire[],
): Promise<void> {
  for (const row of rows) {
    const id = String(row[resource.wireId]);
    if (session.known.has(id) || session.known.isMade(id)) continue;
    const where = await begunElsewhere(session, id);
    if (where === undefined || (await holderOf(session, resource, inputs, id))) continue;
    throw new LifecycleError(
      `${called(resource, inputs)}: TikTok already has ${withArticle(resource.noun)} with this name, ${id}, which an interrupted update of ${where} created and no state of this project has. No second one was created. Run pulumi up there: it adopts the ${resource.noun}. Or bring it into this stack (${importCommand(session, resource, row)}), or give this one another name.`,
    );
  }
}
