/** Objects of the account that Check would refuse: TikTok has them, code could not make them. They are left out, and said. */
import type { Fault, Values } from "../../../provider/definitions/index.js";
import { inspectAsset } from "../../../provider/engine/assets/media/inspect.js";
import { check } from "../../../provider/engine/index.js";
import type { Account, LiveObject } from "../../lib/account-objects.js";

/** An object that is left out, and why. */
export interface Refused {
  readonly object: LiveObject;
  readonly faults: readonly Fault[];
}

/** The account without what is refused and what hangs under it. */
export async function withoutRefused(
  account: Account,
  projectFolder: string,
): Promise<{ readonly account: Account; readonly refused: readonly Refused[] }> {
  const refused: Refused[] = [];
  const views = new Map<string, Values>();
  const kept = async (objects: readonly LiveObject[]): Promise<LiveObject[]> => {
    const passed: LiveObject[] = [];
    for (const object of objects) {
      const { resource, inputs, id, parentId } = object;
      const parent = parentId === undefined ? undefined : views.get(parentId);
      // Its campaign or ad group was left out.
      if (resource.parent && !parent) continue;
      const inspect = (kind: "video" | "image", source: string) => inspectAsset(projectFolder, kind, source);
      const { faults } = await check(resource, inputs, parent, { advertiserId: String(inputs.advertiserId), inspect });
      if (faults.length > 0) {
        refused.push({ object, faults });
        continue;
      }
      views.set(id, { ...inputs, parent });
      passed.push(object);
    }
    return passed;
  };
  return { account: { ...account, objects: await kept(account.objects) }, refused };
}
