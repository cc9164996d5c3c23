import { valuesIn } from "../../../provider/definitions/index.js";
import type { Api, Comment, Platform } from "./platform.js";
import { pages, rest } from "./rest.js";

/** The user name of Actions' own token, which is not allowed to query it. */
const ACTIONS_BOT = "github-actions[bot]";

async function whoami(api: Api): Promise<string> {
  try {
    const { data } = await rest(api, "GET", "/user");
    return String(valuesIn(data).login);
  } catch {
    return ACTIONS_BOT;
  }
}

/** Comments on a pull request of GitHub, or of GitHub Enterprise by its base URL. */
export function github(
  { baseUrl, token }: { readonly baseUrl: string; readonly token: string },
  repository: string,
  number: string,
): Platform {
  const api: Api = {
    name: "GitHub",
    baseUrl,
    headers: { authorization: `Bearer ${token}`, "x-github-api-version": "2022-11-28" },
  };
  return {
    target: `pull request ${number} of ${repository}`,
    async *comments(): AsyncGenerator<Comment> {
      const login = await whoami(api);
      for await (const row of pages(api, `/repos/${repository}/issues/${number}/comments?per_page=100`)) {
        const author = valuesIn(row.user).login;
        yield { id: String(row.id), body: String(row.body ?? ""), own: author === login };
      }
    },
    async create(body) {
      await rest(api, "POST", `/repos/${repository}/issues/${number}/comments`, { body });
    },
    async update(id, body) {
      await rest(api, "PATCH", `/repos/${repository}/issues/comments/${id}`, { body });
    },
  };
}
