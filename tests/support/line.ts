import { connect, createServer, type Server, type Socket } from "node:net";
import { freePort } from "./free-port.js";

/** A line to a port of this machine, byte for byte, that can be slow or cut. What is at its end notices neither. */
export interface Line {
  readonly port: number;
  /** First lines of HTTP requests that went over it, as `METHOD /path`. */
  readonly requests: readonly string[];
  /** Lets what is sent wait so many milliseconds on its way there, on connections to come. */
  slow(ms: number): void;
  /** Breaks connections that are open; new ones are refused. */
  cut(): Promise<void>;
  mend(): Promise<void>;
}

const REQUEST = /^((?:GET|HEAD|PUT|POST|DELETE) \S+) HTTP/;

/** Opens one. */
export async function openLine(target: number): Promise<Line> {
  const port = await freePort();
  const requests: string[] = [];
  const sockets = new Set<Socket>();
  let [delay, server]: [number, Server | undefined] = [0, undefined];

  const join = (from: Socket): void => {
    const to = connect(target, "127.0.0.1");
    // One delay for all of a connection, so that nothing overtakes.
    const delayMs = delay;
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket.on("error", () => undefined);
      socket.on("close", () => {
        sockets.delete(socket);
        from.destroy();
        to.destroy();
      });
    }
    from.on("data", (data) => {
      const [, request] = REQUEST.exec(data.toString("latin1")) ?? [];
      if (request) requests.push(request);
      if (delayMs === 0) to.write(data);
      else setTimeout(() => to.writable && to.write(data), delayMs);
    });
    to.pipe(from);
  };
  const mend = (): Promise<void> =>
    new Promise((resolve, reject) => {
      server = createServer(join);
      server.on("error", reject);
      server.listen(port, "127.0.0.1", resolve);
    });
  await mend();
  return {
    port,
    requests,
    slow(ms) {
      delay = ms;
    },
    cut: () =>
      new Promise((resolve) => {
        if (!server) return resolve();
        server.close(() => resolve());
        server = undefined;
        for (const socket of sockets) socket.destroy();
      }),
    mend,
  };
}
