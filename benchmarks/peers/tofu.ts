/**
 * OpenTofu (or Terraform) with Mastercard's restapi provider, as its documentation has it for an API like this one. TOFU names the
 * program, RESTAPI the provider's (docs/performance.md describes how both are built).
 */
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { SEED } from "../../emulator/index.js";
import type { Stack } from "../../tests/support/stack.js";
import { ADS, adGroup, CAMPAIGN, creative, GROUPS } from "./shape.js";

export const TOFU = process.env.TOFU;
const PROVIDER = process.env.RESTAPI;

/** Whether both are available. */
export const hasTofu = TOFU !== undefined && PROVIDER !== undefined;

const LEVELS = { campaign: "campaign_id", adgroup: "adgroup_id", ad: "ad_id" } as const;

/** Reads one object: TikTok has lists only, so a filter names it. The provider puts the id in place of `{id}`. */
const readPath = (level: keyof typeof LEVELS): string =>
  `/${level}/get/?advertiser_id=${SEED.advertiser}&filtering=${encodeURIComponent(`{"${LEVELS[level]}s":["`)}{id}${encodeURIComponent('"]}')}`;

/** One kind of object; `data` is HCL, since it names other objects. */
function resource(level: keyof typeof LEVELS, count: number, data: string): string {
  const idAt = level === "ad" ? "data/ad_ids/0" : `data/${LEVELS[level]}`;
  return `
resource "restapi_object" "${level}" {
  count         = ${count}
  path          = "/${level}"
  create_path   = "/${level}/create/"
  read_path     = "${readPath(level)}"
  id_attribute  = "${idAt}"
  ignore_server_additions = true
  data = jsonencode(${data})
}
`;
}

const body = (fields: Readonly<Record<string, unknown>>, parent = ""): string =>
  `merge(jsondecode(${JSON.stringify(JSON.stringify({ advertiser_id: SEED.advertiser, ...fields }))}), {${parent}})`;

const config = (url: string): string => `
terraform {
  required_providers {
    restapi = { source = "mastercard/restapi" }
  }
}
provider "restapi" {
  uri                   = "${url}/open_api/v1.3"
  headers               = { Access-Token = "${SEED.token}", Content-Type = "application/json" }
  create_returns_object = true
}
${resource("campaign", 1, body(CAMPAIGN))}
${resource("adgroup", GROUPS, body({ ...adGroup(0), adgroup_name: undefined }, `campaign_id = restapi_object.campaign[0].id, adgroup_name = "g\${count.index}"`))}
${resource("ad", GROUPS * ADS, body({}, `adgroup_id = restapi_object.adgroup[floor(count.index / ${ADS})].id, creatives = [merge(jsondecode(${JSON.stringify(JSON.stringify({ ...creative(0), ad_name: undefined }))}), { ad_name = "a\${count.index % ${ADS}}" })]`))}
`;

/** Writes the project; the provider is taken from where it was built, without a registry. */
export function writeTofu(stack: Stack, url: string): void {
  mkdirSync(join(stack.folder, "plugins"));
  copyFileSync(PROVIDER ?? "", join(stack.folder, "plugins", "terraform-provider-restapi"));
  stack.write(
    "tofu.rc",
    `provider_installation {\n  dev_overrides {\n    "mastercard/restapi" = "${join(stack.folder, "plugins")}"\n  }\n  direct {}\n}\n`,
  );
  stack.environment = {
    ...stack.environment,
    TF_CLI_CONFIG_FILE: join(stack.folder, "tofu.rc"),
    CHECKPOINT_DISABLE: "1",
  };
  stack.write("main.tf", config(url));
}
