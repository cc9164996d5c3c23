import type { Body } from "./validate.js";

/** What distinguishes pixels. */
export interface Pixel {
  readonly id: string;
  readonly code: string;
  readonly name: unknown;
  readonly category: unknown;
  readonly partner: unknown;
  /** TikTok's time format. */
  readonly createdAt: string;
}

/** The row of a new pixel (reference 5.2). */
export const pixelRow = ({ id, code, name, category, partner, createdAt }: Pixel): Body => ({
  pixel_id: id,
  pixel_code: code,
  pixel_name: name,
  pixel_category: category,
  pixel_script: `<script>/* ${code} */</script>`,
  create_time: createdAt,
  pixel_setup_mode: "DEVELOPER",
  partner_name: partner,
  advanced_matching_fields: { email: false, phone_number: false },
  asset_ownership: { asset_relation_status: "UNBOUND", ownership_status: true, owner_bc_id: null },
  automatic_advanced_matching_fields: {
    phone_number: false,
    email: false,
    name: false,
    address: false,
    external_id: false,
  },
  enable_first_party_cookies: true,
  enable_expanded_data_sharing: true,
});
