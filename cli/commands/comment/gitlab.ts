import { valuesIn } from "../../../provider/definitions/index.js";
import type { Api, Comment, Platform } from "./platform.js";
import { pages, rest } from "./rest.js";

/** Notes on a merge request of GitLab. `project` is its id or its path. */
export function gitlab(
  { baseUrl, token }: { readonly baseUrl: string; readonly token: string },
  project: string,
  number: string,
): Platform {
  const api: Api = { name: "GitLab", baseUrl, headers: { "private-token": token } };
  const notes = `/projects/${encodeURIComponent(project)}/merge_requests/${number}/notes`;
  return {
    target: `merge request ${number} of project ${project}`,
    async *comments(): AsyncGenerator<Comment> {
      const { data } = await rest(api, "GET", "/user");
      const own = valuesIn(data).id;
      for await (const row of pages(api, `${notes}?per_page=100&sort=asc`)) {
        const author = valuesIn(row.author).id;
        yield { id: String(row.id), body: String(row.body ?? ""), own: author !== undefined && author === own };
      }
    },
    async create(body) {
      await rest(api, "POST", notes, { body });
    },
    async update(id, body) {
      await rest(api, "PUT", `${notes}/${id}`, { body });
    },
  };
}
