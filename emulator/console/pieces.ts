/** All changing pieces of a view, by container element. */
import { settleAll } from "../behaviour/delivery.js";
import type { Parts } from "../parts.js";
import { accountPieces } from "./account.js";
import { faultPieces, quotaPieces, scenarioPieces, speedPiece, timePiece } from "./panels.js";
import { requestPieces } from "./requests.js";
import type { Pieces, View } from "./view.js";

/** The pieces of a view, as text. */
export interface Written {
  readonly key: string;
  readonly html: string;
}

function ofTab(parts: Parts, view: View): Pieces {
  if (view.tab === "account") return accountPieces(parts.world, view);
  if (view.tab === "requests") return requestPieces(parts.world, view);
  if (view.tab === "faults") return { faults: faultPieces(parts) };
  return { quota: quotaPieces(parts), scenario: scenarioPieces(parts) };
}

/** The current pieces of the view. */
export async function written(parts: Parts, view: View): Promise<Record<string, Written[]>> {
  parts.player.catchUp();
  settleAll(parts.world, true);
  const pieces: Pieces = { time: [timePiece(parts)], speeds: [speedPiece(parts)], ...ofTab(parts, view) };
  const places = await Promise.all(
    Object.entries(pieces).map(async ([place, list]) => {
      const texts = await Promise.all(list.map(async ({ key, html }) => ({ key, html: String(await html) })));
      return [place, texts] as const;
    }),
  );
  return Object.fromEntries(places);
}
