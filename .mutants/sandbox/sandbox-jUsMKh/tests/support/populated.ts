import { createHash } from "node:crypto";
import { SEED } from "../../emulator/index.js";
import type { Emulated } from "./emulated.js";
import { media } from "./tiktok-sdk.js";

/** How much an account has. */
export interface Size {
  readonly campaigns: number;
  /** A campaign. */
  readonly groups: number;
  /** An ad group. */
  readonly ads: number;
}

/** Uploads a file of the examples' into the library; answers its id. */
export async function uploaded(emulated: Emulated, kind: "video" | "image", file: string): Promise<string> {
  const bytes = media(file);
  const form = new FormData();
  form.set("advertiser_id", SEED.advertiser);
  form.set("upload_type", "UPLOAD_BY_FILE");
  form.set("file_name", file);
  form.set(`${kind}_file`, new Blob([bytes]), file);
  form.set(`${kind}_signature`, createHash("md5").update(bytes).digest("hex"));
  const answer = await fetch(`${emulated.url}/open_api/v1.3/file/${kind}/ad/upload/`, {
    method: "POST",
    headers: { "Access-Token": SEED.token },
    body: form,
  });
  const { code, message, data } = (await answer.json()) as { code: number; message: string; data: unknown };
  if (code !== 0) throw new Error(`${file}: ${code} ${message}`);
  const [row] = [data].flat() as Record<string, string>[];
  return String(row?.[`${kind}_id`]);
}

/** Fills an account as somebody in Ads Manager would, with names that people give. Half of the ads show a video of the library. */
export async function populate(emulated: Emulated, { campaigns, groups, ads }: Size): Promise<void> {
  const [video, image] = [
    await uploaded(emulated, "video", "spring.mp4"),
    await uploaded(emulated, "image", "spring.png"),
  ];
  for (let c = 0; c < campaigns; c++) {
    const { campaign_id } = await emulated.campaign({
      campaign_name: `Spring ${2027 + c}, „Kaffee“ #${c + 1}`,
      budget_mode: "BUDGET_MODE_DAY",
      budget: 100 + c,
      operation_status: c % 3 === 0 ? "DISABLE" : "ENABLE",
    });
    for (let g = 0; g < groups; g++) {
      const { adgroup_id } = await emulated.group(campaign_id, {
        adgroup_name: `US, group ${g + 1}`,
        budget: 30 + g,
        ...(g % 2 === 0 ? { age_groups: ["AGE_18_24", "AGE_25_34"] } : {}),
      });
      const own = { tiktok_item_id: undefined, video_id: video, image_ids: [image], ad_text: `Coffee ${c}.${g}` };
      await emulated.ads(adgroup_id, ads, { call_to_action: "SHOP_NOW", ...(g % 2 === 0 ? own : {}) });
    }
  }
}
