/** Waits for the browser to come back (RFC 8252): on the literal loopback addresses, for one answer. */

import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { isLoopback } from "../../../provider/config/config.js";
import { errorOf, messageOf } from "../../../provider/text/shape.js";
import { UserError } from "../../lib/exit.js";
import { notice } from "../../lib/page/page.js";
import { type Authorization, codeIn, isAnswerTo } from "./authorization.js";

function answerWith(response: ServerResponse, status: number, title: string, text: string): void {
  response.writeHead(status, {
    "Content-Type": "text/html; charset=utf-8",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    Connection: "close",
  });
  response.end(notice(title, text, status === 200 ? "good" : "bad"));
}

/** Listens on one address; a machine without IPv6 has no ::1. */
function listen(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE")
        reject(
          new UserError(
            `Port ${port} is in use, so the browser cannot be redirected to it. Free it, or set TIKTOK_REDIRECT_URI to another port that the app has registered.`,
          ),
        );
      else resolve(false);
    });
    server.listen(port, host, () => resolve(true));
  });
}

/** The requested URL; undefined if the request line contains none. */
function urlOf({ url = "/" }: IncomingMessage, host: string): URL | undefined {
  return URL.canParse(url, `http://${host}`) ? new URL(url, `http://${host}`) : undefined;
}

/** Whether a redirect URL is on this machine, so that a listener can receive the answer. */
export function isListenable(redirectUri: string): boolean {
  const url = new URL(redirectUri);
  return url.protocol === "http:" && isLoopback(url) && url.port !== "";
}

/** Listens, calls `ready`, and resolves with the code. Throws UserError. */
export async function waitForCode(authorization: Authorization, ready: () => void): Promise<string> {
  const { port, host, pathname } = new URL(authorization.redirectUri);
  let settle: (outcome: string | Error) => void = () => undefined;
  const outcome = new Promise<string | Error>((resolve) => {
    settle = resolve;
  });
  let answered = false;
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const url = urlOf(request, host);
    if (request.headers.host !== host || request.method !== "GET" || url?.pathname !== pathname || answered) {
      answerWith(response, 404, "Nothing here", "This address only accepts the answer to a login.");
      return;
    }
    if (!isAnswerTo(url, authorization)) {
      // Any web page can send a browser here; the login keeps waiting for its own answer.
      answerWith(response, 400, "You are not logged in", "This answer does not belong to the login in progress.");
      return;
    }
    answered = true;
    try {
      const code = codeIn(url, authorization, Date.now());
      answerWith(response, 200, "You are logged in", "You can close this window and go back to the terminal.");
      settle(code);
    } catch (error) {
      answerWith(response, 400, "You are not logged in", messageOf(error));
      settle(errorOf(error));
    }
  };
  const listeners = ["127.0.0.1", "::1"].map((address) => ({ address, server: createServer(handle) }));
  const timer = setTimeout(
    () => settle(new UserError("No answer within five minutes. Run tiktok-ads login again.")),
    Math.max(0, authorization.until - Date.now()),
  );
  try {
    const [four] = await Promise.all(listeners.map(({ server, address }) => listen(server, Number(port), address)));
    if (!four) throw new UserError(`This machine cannot listen on 127.0.0.1:${port}. Use --no-browser.`);
    ready();
    const found = await outcome;
    if (found instanceof Error) throw found;
    return found;
  } finally {
    clearTimeout(timer);
    for (const { server } of listeners) {
      server.close();
      server.closeIdleConnections();
    }
  }
}
