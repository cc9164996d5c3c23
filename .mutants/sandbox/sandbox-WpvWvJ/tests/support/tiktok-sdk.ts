import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT } from "./world.js";

/** A reply of TikTok's own SDK: code and message are taken off, refusals are thrown. */
export interface SdkReply {
  readonly data: Record<string, unknown>;
  readonly request_id: string;
}

type Method = (...args: unknown[]) => void;

type Api = new (client: unknown) => Record<string, Method>;

/** Calls TikTok's official JavaScript SDK, aimed at `url`: `call("AdApi", "adCreate", token, { body })`. */
export async function tiktokSdk(
  url: string,
): Promise<(api: string, method: string, ...args: unknown[]) => Promise<SdkReply>> {
  const sdk = (await import("tiktok-business-api-sdk-official" as string)) as unknown as Record<string, Api>;
  const { ApiClient } = sdk as unknown as { ApiClient: new () => { basePath: string } };
  const client = new ApiClient();
  client.basePath = url;
  return (api, method, ...args) =>
    new Promise((resolve, reject) => {
      const Class = sdk[api];
      const instance = Class && new Class(client);
      const run = instance?.[method];
      if (!run) throw new Error(`the SDK has no ${api}.${method}`);
      run.call(instance, ...args, (error: Error | null, data: SdkReply) => (error ? reject(error) : resolve(data)));
    });
}

/** Bytes of an example file. */
export const media = (name: string): Buffer => readFileSync(join(ROOT, "examples", "media", name));
