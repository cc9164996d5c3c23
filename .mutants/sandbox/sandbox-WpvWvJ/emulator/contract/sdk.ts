/** Parameters of an operation as TikTok's own SDK declares them (sdk.json, made by toolchain/read-sdk.mjs). */
import type { Contract, ContractField } from "./fields.js";
import table from "./sdk.json";

interface SdkField {
  readonly type: string;
  readonly required?: boolean;
  readonly of?: Readonly<Record<string, SdkField>>;
}

interface SdkOperation {
  /** Class and method of the SDK, and the arguments that it takes in order. */
  readonly api: string;
  readonly method: string;
  readonly args: readonly string[];
  readonly params: Readonly<Record<string, SdkField>>;
}

/** All operations by `METHOD /path/`. */
export const SDK = table as unknown as Readonly<Record<string, SdkOperation>>;

/** What the SDK carries for TikTok's own gateway; clients have no use for it. */
const INTERNAL = ["context_info"];

function fieldOf({ type, required, of }: SdkField): ContractField {
  return {
    type: type as ContractField["type"],
    update: "yes",
    ...(required ? { required } : {}),
    ...(of ? { of: contractOf(of) } : {}),
  };
}

function contractOf(params: Readonly<Record<string, SdkField>>): Contract {
  return Object.fromEntries(
    Object.entries(params)
      .filter(([name]) => !INTERNAL.includes(name))
      .map(([name, field]) => [name, fieldOf(field)]),
  );
}

/** The parameters of `METHOD /path/` but the advertiser, with what the reference adds or corrects. */
export function fromSdk(key: string, corrections: Readonly<Record<string, Partial<ContractField>>> = {}): Contract {
  const operation = SDK[key];
  if (!operation) throw new Error(`TikTok's SDK has no ${key}`);
  const { advertiser_id: _advertiser, ...known } = contractOf(operation.params);
  const corrected = Object.entries(corrections).map(([name, change]) => [
    name,
    { ...(known[name] ?? { type: "string", update: "yes" }), ...change },
  ]);
  return { ...known, ...Object.fromEntries(corrected) } as Contract;
}
