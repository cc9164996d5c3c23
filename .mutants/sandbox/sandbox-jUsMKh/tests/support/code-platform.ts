import { serve } from "@hono/node-server";
import { Hono } from "hono";

interface Note {
  id: number;
  author: string;
  body: string;
}

const PAGE = 2;

/** A fake of the REST calls that comments use, of GitHub and GitLab: pages of two, and two users by their tokens. */
export class CodePlatform {
  readonly notes: Note[] = [];
  readonly requests: string[] = [];
  url = "";
  #close: () => void = () => undefined;
  #last = 0;

  static async start(): Promise<CodePlatform> {
    const platform = new CodePlatform();
    const app = platform.#app();
    await new Promise<void>((resolve) => {
      const server = serve({ fetch: app.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => {
        platform.url = `http://127.0.0.1:${port}`;
        resolve();
      });
      platform.#close = () => {
        server.close();
        if ("closeAllConnections" in server) server.closeAllConnections();
      };
    });
    return platform;
  }

  close(): void {
    this.#close();
  }

  add(author: string, body: string): Note {
    const note = { id: ++this.#last, author, body };
    this.notes.push(note);
    return note;
  }

  /** The user that a token belongs to: `token-of-ann`. */
  #user(headers: { authorization?: string; "private-token"?: string }): string | undefined {
    return /token-of-(\w+)/.exec(headers.authorization ?? headers["private-token"] ?? "")?.[1];
  }

  #app(): Hono<{ Variables: { user: string } }> {
    const app = new Hono<{ Variables: { user: string } }>();
    app.use(async (context, next) => {
      this.requests.push(`${context.req.method} ${context.req.path}`);
      const user = this.#user({
        authorization: context.req.header("authorization"),
        "private-token": context.req.header("private-token"),
      });
      if (!user) return context.json({ message: "Bad credentials" }, 401);
      context.set("user", user);
      return next();
    });
    app.get("/user", (context) => context.json({ login: context.var.user, id: context.var.user.length }));
    const kinds: readonly (readonly [string, string, (note: Note) => object])[] = [
      [
        "/repos/acme/ads/issues/7/comments",
        "/repos/acme/ads/issues/comments/:id",
        ({ id, body, author }: Note) => ({ id, body, user: { login: author } }),
      ],
      [
        "/projects/:project/merge_requests/7/notes",
        "/projects/:project/merge_requests/7/notes/:id",
        ({ id, body, author }: Note) => ({ id, body, author: { id: author.length } }),
      ],
    ];
    for (const [list, one, shown] of kinds) {
      app.get(list, (context) => {
        const page = Number(context.req.query("page") ?? 1);
        const rows = this.notes.slice((page - 1) * PAGE, page * PAGE);
        if (page * PAGE < this.notes.length) {
          const next = new URL(context.req.url);
          next.searchParams.set("page", String(page + 1));
          context.header("link", `<${next}>; rel="next", <${next}>; rel="last"`);
        }
        return context.json(rows.map(shown));
      });
      app.post(list, async (context) => {
        const { body } = (await context.req.json()) as { body: string };
        return context.json(shown(this.add(context.var.user, body)), 201);
      });
      app.on(["PATCH", "PUT"], one, async (context) => {
        const note = this.notes.find(({ id }) => id === Number(context.req.param("id")));
        if (!note) return context.json({ message: "Not Found" }, 404);
        if (note.author !== context.var.user) return context.json({ message: "Forbidden" }, 403);
        note.body = ((await context.req.json()) as { body: string }).body;
        return context.json(shown(note));
      });
    }
    return app;
  }
}
