import { type Transport, undiciTransport } from "../../provider/http/transport.js";

/** What an altered answer is made of: the text that TikTok's double gave, and how often this path was answered before. */
export type Alter = (text: string, turn: number) => { readonly status?: number; readonly text: string };

/**
 * A network on which somebody changes what comes back: the call is carried out, and its answer is another one. Paths are
 * those of the API, such as `/ad/create/`; others pass as they are.
 */
export function alteredTransport(altered: Map<string, Alter>): Transport {
  const inner = undiciTransport();
  const turns = new Map<string, number>();
  return {
    async send(call) {
      const answer = await inner.send(call);
      const path = new URL(call.url).pathname.replace("/open_api/v1.3", "");
      const alter = altered.get(path);
      if (!alter) return answer;
      const turn = turns.get(path) ?? 0;
      turns.set(path, turn + 1);
      return { status: answer.status, ...alter(answer.text, turn) };
    },
    close: () => inner.close(),
  };
}
