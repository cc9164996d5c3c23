import type { Ask, Fault, LookUp, Values } from "../../definitions/index.js";
import { resourceOf } from "../../resources/index.js";
import { messageOf } from "../../text/shape.js";
import { LifecycleError } from "../objects/errors.js";
import { faultsOf } from "../objects/faults.js";
import { compile, errorsOf } from "../objects/schema.js";
import { inputsOf, outputsOf } from "../objects/wire.js";
import type { Session } from "../session.js";
import { allPages } from "./rows.js";

const validators = new WeakMap<LookUp, ReturnType<typeof compile>>();

/** What is wrong with the arguments of a function, all at once. */
export function lookUpFaults(lookUp: LookUp, args: Values): readonly Fault[] {
  const validate = validators.get(lookUp) ?? compile(lookUp.inputSchema);
  validators.set(lookUp, validate);
  const faults = faultsOf(errorsOf(validate, args), lookUp.name);
  return faults.length > 0 ? faults : (lookUp.faults?.(args) ?? []);
}

function askOf(session: Pick<Session, "client">, advertiserId: string): Ask {
  const account = { advertiser_id: advertiserId };
  return {
    advertiserId,
    get: async (path, query) =>
      (await session.client.call({ method: "GET", path, kind: "read", query: { ...account, ...query } })).data,
    list: (path, query, rows) => allPages(session.client, path, { ...account, ...query }, { list: rows }),
    async objects(title, filtering) {
      const resource = resourceOf(title);
      const { path, maxPageSize, rows: list } = resource.operations.read;
      const query = { ...account, filtering, page_size: maxPageSize };
      const rows = await allPages(session.client, path, query, { list });
      return rows.map((row) => ({
        ...inputsOf(resource, { ...account, ...row }, undefined),
        ...outputsOf(resource, row),
        id: String(row[resource.wireId]),
      }));
    },
  };
}

/** Runs a function. Throws a sentence that names it. */
export async function lookUp(
  session: Pick<Session, "client">,
  definition: LookUp,
  advertiserId: string,
  args: Values,
): Promise<Values> {
  try {
    return await definition.run(askOf(session, advertiserId), args);
  } catch (error) {
    const message = messageOf(error);
    throw new LifecycleError(`${definition.name}: ${message}`, { cause: error });
  }
}
