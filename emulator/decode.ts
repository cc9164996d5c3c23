/** Decodes HTTP requests to calls. */
import type { HonoRequest } from "hono";
import type { Contract } from "./contract/fields.js";
import type { Incoming } from "./endpoint.js";
import { refusal } from "./envelope.js";
import { type Body, coerced, isBody } from "./validate.js";

/** Unquoted dates, unquoted ids of a list, and one id for a list of one, as published clients send them. */
function quoted(text: string, type: string): string {
  if (type === "object") return text.replace(/(:\s*)(\d{4}-\d\d-\d\d)(?=\s*[,}])/g, '$1"$2"');
  if (!/^(string|id)\[\]$/.test(type)) return text;
  if (/^\d+$/.test(text)) return `["${text}"]`;
  return text.replace(/(?<=[[,]\s*)(\d+)(?=\s*[,\]])/g, '"$1"');
}

/**
 * Parameters in the body of a GET: as JSON, as an example of TikTok's page 1740302848100353 does, or as a form, as
 * one published client sends them. Values become text, as in a query.
 */
async function bodyOfGet(incoming: AsyncIterable<Buffer>, lenient: boolean): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const text = Buffer.concat(chunks).toString("utf8");
  if (!text.trimStart().startsWith("{")) return lenient ? Object.fromEntries(new URLSearchParams(text)) : {};
  const given = Object.entries(jsonOf(text));
  return Object.fromEntries(
    given.map(([name, value]) => [name, typeof value === "string" ? value : JSON.stringify(value)]),
  );
}

/** Arrays and objects of a query are JSON text, scalars are plain (reference 1.2). */
function queryBody(query: Readonly<Record<string, string>>, contract: Contract, lenient: boolean): Body {
  // A name without a value is ignored: a published client sends all names of an endpoint.
  const given = Object.entries(query).filter(([, value]) => !lenient || value !== "");
  const parsed = given.map(([name, value]): [string, unknown] => {
    const type = contract[name]?.type ?? "string";
    if (!type.endsWith("[]") && type !== "object") return [name, value];
    try {
      return [name, JSON.parse(lenient ? quoted(value, type) : value)];
    } catch {
      throw refusal("brokenQuery", { path: name });
    }
  });
  return Object.fromEntries(parsed);
}

/** JSON numbers beyond 2^53 keep their digits as text; only ids are that long. */
const LONG_NUMBER = /([:[,]\s*)(\d{16,})(?=\s*[,}\]])/g;

function jsonOf(text: string): Body {
  try {
    const value: unknown = JSON.parse(
      text === ""
        ? "{}"
        : text.replace(LONG_NUMBER, (all, lead: string, digits: string) =>
            Number.isSafeInteger(Number(digits)) ? all : `${lead}"${digits}"`,
          ),
    );
    if (isBody(value)) return value;
  } catch {
    // Reported below: an invalid body and a body of another type get the same answer.
  }
  throw refusal("brokenJson");
}

async function formBody(request: HonoRequest): Promise<{ body: Body; file?: Incoming }> {
  const form = await request.formData().catch(() => {
    throw refusal("brokenJson");
  });
  const body: Body = {};
  let file: Incoming | undefined;
  for (const [name, value] of form.entries()) {
    if (typeof value === "string") body[name] = value;
    else file = { bytes: Buffer.from(await value.arrayBuffer()), name: value.name };
  }
  return { body, ...(file ? { file } : {}) };
}

/** The body of a call, wherever it is sent, with text converted as `contract` declares. */
export async function decode(
  request: HonoRequest,
  contract: Contract,
  lenient: boolean,
  incoming?: AsyncIterable<Buffer>,
): Promise<{ body: Body; file?: Incoming }> {
  if (request.method === "GET") {
    const form = incoming ? await bodyOfGet(incoming, lenient) : {};
    return { body: coerced(contract, queryBody({ ...form, ...request.query() }, contract, lenient)) };
  }
  if (!(request.header("content-type") ?? "").startsWith("multipart/form-data"))
    return { body: jsonOf(await request.text()) };
  const { body, file } = await formBody(request);
  return { body: coerced(contract, body), ...(file ? { file } : {}) };
}
