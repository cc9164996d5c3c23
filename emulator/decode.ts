/** HTTP in, decoded call out. */
import type { HonoRequest } from "hono";
import { invalid } from "./envelope.js";
import type { Incoming } from "./routes/files.js";
import type { Body } from "./validate.js";

/** Arrays and objects of a query are JSON text, scalars are plain (reference 1.2). */
export function queryBody(request: HonoRequest): Body {
  return Object.fromEntries(
    Object.entries(request.query()).map(([name, value]) => {
      if (!/^[[{]/.test(value)) return [name, value];
      try {
        return [name, JSON.parse(value) as unknown];
      } catch {
        throw invalid(`${name}: Not valid JSON.`);
      }
    }),
  );
}

/** JSON numbers beyond 2^53 keep their digits as text; only ids are that long. */
const LONG_NUMBER = /([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g;

async function jsonBody(request: HonoRequest): Promise<Body> {
  const text = await request.text();
  try {
    const value = JSON.parse(
      text === ""
        ? "{}"
        : text.replace(LONG_NUMBER, (all, lead: string, digits: string) =>
            Number.isSafeInteger(Number(digits)) ? all : `${lead}${Number(digits)}`,
          ),
    ) as unknown;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Body;
  } catch {
    // Said below: a broken body and a body of another shape get the same answer.
  }
  throw invalid("Invalid JSON body.");
}

const TEXT_BOOLEANS: Readonly<Record<string, boolean>> = { true: true, false: false, True: true, False: false };

async function formBody(request: HonoRequest): Promise<{ body: Body; file?: Incoming }> {
  const form = await request.formData();
  const body: Body = {};
  let file: Incoming | undefined;
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") body[name] = TEXT_BOOLEANS[value] ?? value;
    else file = { bytes: Buffer.from(await value.arrayBuffer()), name: value.name };
  }
  return { body, file };
}

/** The body of a call, wherever it travels. */
export async function decode(request: HonoRequest): Promise<{ body: Body; file?: Incoming }> {
  if (request.method === "GET") return { body: queryBody(request) };
  if ((request.header("content-type") ?? "").startsWith("multipart/form-data")) return formBody(request);
  return { body: await jsonBody(request) };
}
