import type { Log } from "../engine/index.js";
import { visible } from "../text/visible.js";

const SEVERITY = { info: 1, warning: 2 } as const;

/** Stack and project of a URN: `urn:pulumi:dev::ads`. */
export const stackOf = (urn: string | undefined): string | undefined => urn?.split("::").slice(0, 2).join("::");

/** What a provider process asks and tells the engine. */
export interface Engine {
  /** Its address; all processes of one run get the same. */
  readonly address?: string;
  readonly log: Log;
  /** URN of the stack's root, which names project and stack; undefined if the engine does not know it. */
  rootUrn(): Promise<string | undefined>;
  /** Resolves once all messages have arrived, or failed. */
  flushed(): Promise<void>;
  /** Resolves once the engine has ended without notice: killed, or crashed. Never while it lives. */
  gone(): Promise<void>;
}

/** How often, and how long each time, a lost connection is retried before the engine counts as ended. Milliseconds. */
const TRIES = 2;
const TRY_MS = 2_000;
const FAR_MS = 2 ** 31 - 1;

/**
 * Resolves once the other end of the channel no longer answers. An idle connection is not lost, so it is retried first.
 */
async function lost(client: import("@grpc/grpc-js").Client): Promise<void> {
  const { connectivityState }: typeof import("@grpc/grpc-js") = require("@grpc/grpc-js");
  const ready = (ms: number): Promise<boolean> =>
    new Promise((resolve) => client.waitForReady(Date.now() + ms, (error) => resolve(error === undefined)));
  const channel = client.getChannel();
  for (let failures = 0; failures < TRIES; ) {
    failures = (await ready(TRY_MS)) ? 0 : failures + 1;
    if (failures > 0) continue;
    await new Promise<void>((resolve) =>
      channel.watchConnectivityState(connectivityState.READY, Date.now() + FAR_MS, () => resolve()),
    );
  }
}

/**
 * The engine at `address`, which it passes to every plugin as its first argument. Without one (a test, a program)
 * messages are dropped and there is no stack.
 */
export function engineAt(address: string | undefined): Engine {
  if (!address)
    return {
      log: () => undefined,
      flushed: async () => undefined,
      rootUrn: async () => undefined,
      gone: () => new Promise(() => undefined),
    };
  // Loaded here, since only a provider process has an engine to talk to.
  const grpc: typeof import("@grpc/grpc-js") = require("@grpc/grpc-js");
  const {
    EngineClient,
  }: typeof import("@pulumi/pulumi/proto/engine_grpc_pb") = require("@pulumi/pulumi/proto/engine_grpc_pb");
  const {
    LogRequest,
    GetRootResourceRequest,
  }: typeof import("@pulumi/pulumi/proto/engine_pb") = require("@pulumi/pulumi/proto/engine_pb");
  const client = new EngineClient(address, grpc.credentials.createInsecure());
  const onTheWay = new Set<Promise<void>>();
  return {
    address,
    flushed: async () => {
      await Promise.all(onTheWay);
    },
    gone: () => lost(client),
    log(severity, message) {
      const request = new LogRequest();
      request.setSeverity(SEVERITY[severity]);
      request.setMessage(visible(message));
      // Undelivered messages must not stop an update.
      const arrived = new Promise<void>((resolve) => client.log(request, () => resolve()));
      onTheWay.add(arrived);
      void arrived.then(() => onTheWay.delete(arrived));
    },
    rootUrn: () =>
      new Promise((resolve) => {
        client.getRootResource(new GetRootResourceRequest(), (_error, answer) =>
          resolve(answer?.getUrn() || undefined),
        );
      }),
  };
}
