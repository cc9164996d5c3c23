/** The published clients that are run against the emulator, and their versions. */

/** One client: how it is installed, and the program that drives it. */
export interface PublishedClient {
  readonly name: string;
  readonly version: string;
  readonly registry: "pypi" | "npm";
  /** Drives the client, a line of JSON per step: {step, ok, detail}. */
  readonly driver: string;
  /** Further pinned packages that the driver needs. */
  readonly beside: readonly string[];
}

export const CLIENTS: readonly PublishedClient[] = [
  { name: "tap-tiktok-ads", version: "1.2.1", registry: "pypi", driver: "tap.py", beside: ["jsonschema==2.6.0"] },
  {
    name: "airbyte-source-tiktok-marketing",
    version: "4.7.0",
    registry: "pypi",
    driver: "airbyte.py",
    beside: [],
  },
  {
    name: "tiktok-business-api-sdk-official",
    version: "1.1.3",
    registry: "pypi",
    driver: "python_sdk.py",
    beside: [],
  },
  {
    name: "tiktok-business-api",
    version: "1.9",
    registry: "pypi",
    driver: "business_api.py",
    beside: ["requests==2.34.2"],
  },
  { name: "tiktok-business-api-sdk-official", version: "1.1.3", registry: "npm", driver: "js-sdk.mjs", beside: [] },
  { name: "tiktok-ads-mcp", version: "0.1.2", registry: "pypi", driver: "ads_mcp.py", beside: ["mcp==1.30.0"] },
  { name: "tiktok-gmvmax-mcp", version: "0.2.0", registry: "pypi", driver: "ads_mcp.py", beside: ["mcp==1.30.0"] },
  { name: "tiktok-mcp", version: "0.2.4", registry: "pypi", driver: "tiktok_mcp_tools.py", beside: ["mcp==1.30.0"] },
  {
    name: "tiktokmarketing",
    version: "0.1.5",
    registry: "pypi",
    driver: "small_clients.py",
    beside: ["requests==2.34.2"],
  },
  {
    name: "bi-tiktok-business-api-master",
    version: "1.0.0",
    registry: "pypi",
    driver: "small_clients.py",
    beside: ["requests==2.34.2"],
  },
];
