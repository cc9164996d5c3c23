/** How files are found in an account's library. */
import type { UploadOperation, Values } from "../../definitions/index.js";
import type { Wire } from "../objects/wire.js";
import { rowsOf } from "../reads/rows.js";
import type { Session } from "../session.js";
import { createdAfter } from "./created-after.js";
import type { Lookup } from "./lookup.js";

/**
 * The asset of this name, if its content is ours: names are unique in a library, so there is one or none. Two calls, since
 * searches do not take names exactly (reference 4.3, 11.2).
 */
async function assetNamed(session: Session, inputs: Values, kind: UploadOperation["kind"]): Promise<Wire[]> {
  const account = { advertiser_id: inputs.advertiserId };
  const checked = await session.client.call({
    method: "GET",
    path: "/file/name/check/",
    kind: "read",
    urgency: "reconcile",
    query: { ...account, file_name: inputs.name, file_type: kind.toUpperCase() },
  });
  const material = checked.data.duplicate_material_id;
  if (checked.data.duplicate !== true || material === undefined) return [];
  const found = await session.client.call({
    method: "GET",
    path: `/file/${kind}/ad/search/`,
    kind: "read",
    urgency: "reconcile",
    query: { ...account, filtering: { material_ids: [material] } },
  });
  const rows = rowsOf(found.data, `/file/${kind}/ad/search/`);
  return rows.filter((row) => inputs.signature === undefined || row.signature === inputs.signature);
}

/** Looks in the library. */
export const fileLookup = ({ kind }: UploadOperation): Lookup => ({
  where: "in the library of",
  async createdSince(session, _resource, inputs, since) {
    const rows = await assetNamed(session, inputs, kind);
    return rows.filter((row) => createdAfter(row, since));
  },
  ofName: async (session, _resource, inputs) => (await assetNamed(session, inputs, kind))[0],
  isInPlace: (_resource, inputs) => inputs.signature !== undefined,
});
