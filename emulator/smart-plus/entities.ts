/** The parts of a Smart+ ad, as creative reports name them: materials, texts, calls to action, add-ons (RO). */
import { createHash } from "node:crypto";
import type { Stored } from "../store.js";
import { type Body, bodiesIn, bodyIn } from "../validate.js";
import { type Material, materialsOf } from "./materials.js";

/** The dimensions of creative reports that are parts of ads. */
export const PARTS = [
  "main_material_id",
  "ad_text_entity_id",
  "call_to_action_entity_id",
  "interactive_add_on_entity_id",
] as const;
export type Part = (typeof PARTS)[number];

/** One part: its dimensions, and attributes that metrics can request. */
export interface Entity {
  readonly id: string;
  readonly dimensions: Readonly<Record<string, string>>;
  readonly attributes: Readonly<Record<string, string | readonly string[]>>;
}

/** TikTok generates an id for each text and so on; here it is derived from the content. 19 digits. */
const idOf = (...texts: readonly string[]): string =>
  `7${BigInt(`0x${createHash("sha256").update(texts.join("\n")).digest("hex").slice(0, 15)}`)
    .toString()
    .padStart(18, "0")
    .slice(-18)}`;

const list = (ad: Stored, name: string): Body[] => bodiesIn(ad.row[name]);

/** The type and id of a creative's content: its post, its video, its carousel, its catalog. */
function shown({ creative_info: info, ad_material_id }: Material): { readonly id: string; readonly type: string } {
  if (info.tiktok_item_id !== undefined) {
    const kind = info.ad_format === "CAROUSEL_ADS" ? "CAROUSEL_SPARK_ADS" : "VIDEO_SPARK_ADS";
    return { id: String(info.tiktok_item_id), type: kind };
  }
  if (info.ad_format === "CATALOG_CAROUSEL") return { id: ad_material_id, type: "CATALOG_CAROUSEL" };
  if (info.ad_format === "CAROUSEL_ADS") {
    const images = bodiesIn(info.image_info)
      .map(({ web_uri }) => String(web_uri))
      .sort();
    return { id: idOf("carousel", ...images), type: "CAROUSEL_NON_SPARK_ADS" };
  }
  return { id: idOf("video", String(bodyIn(info.video_info).video_id)), type: "VIDEO_NON_SPARK_ADS" };
}

function mainMaterials(ad: Stored): Entity[] {
  return materialsOf(ad.row).map((material) => {
    const { id, type } = shown(material);
    return {
      id,
      dimensions: { main_material_id: id, main_material_type: type },
      attributes: {
        ad_material_id: [material.ad_material_id],
        main_material_name: String(material.creative_info.material_name ?? ""),
        operation_status: material.material_operation_status,
      },
    };
  });
}

const texts = (ad: Stored): Entity[] =>
  list(ad, "ad_text_list").map(({ ad_text }) => {
    const id = idOf("text", String(ad_text));
    return {
      id,
      dimensions: { ad_text_entity_id: id, ad_text_entity_type: "text" },
      attributes: { ad_text: String(ad_text) },
    };
  });

function callsToAction(ad: Stored): Entity[] {
  const portfolio = bodyIn(ad.row.ad_configuration).call_to_action_id;
  const chosen = list(ad, "call_to_action_list").map(({ call_to_action }) => String(call_to_action));
  const dynamic = portfolio === undefined ? [] : [{ name: String(portfolio), type: "dynamic_call_to_action" }];
  return [...chosen.map((name) => ({ name, type: "manual_call_to_action" })), ...dynamic].map(({ name, type }) => {
    const id = idOf(type, name);
    return {
      id,
      dimensions: { call_to_action_entity_id: id, call_to_action_entity_type: type },
      attributes: { call_to_action: name },
    };
  });
}

const addOns = (ad: Stored): Entity[] =>
  list(ad, "interactive_add_on_list").map(({ card_id }) => {
    const id = idOf("add_on", String(card_id));
    return {
      id,
      dimensions: { interactive_add_on_entity_id: id, interactive_add_on_entity_type: "add_on" },
      attributes: { interactive_add_on_id: String(card_id), interactive_add_on_name: "" },
    };
  });

const OF: Readonly<Record<Part, (ad: Stored) => Entity[]>> = {
  main_material_id: mainMaterials,
  ad_text_entity_id: texts,
  call_to_action_entity_id: callsToAction,
  interactive_add_on_entity_id: addOns,
};

/** Every combination of the parts that a report groups by; none if an ad lacks one of them. */
export function combinationsOf(ad: Stored, parts: readonly Part[]): Entity[] {
  return parts.reduce<Entity[]>(
    (made, part) =>
      made.flatMap((one) =>
        OF[part](ad).map((other) => ({
          id: `${one.id} ${other.id}`,
          dimensions: { ...one.dimensions, ...other.dimensions },
          attributes: { ...one.attributes, ...other.attributes },
        })),
      ),
    [{ id: "", dimensions: {}, attributes: {} }],
  );
}
