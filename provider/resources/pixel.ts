/** A pixel, which measures a website. Reference 5.2; TikTok: /pixel/create/ and its siblings. */
import { defineResource, flag, items, key, object, text } from "../definitions/index.js";
import { advertiserId } from "./shared.js";

const MATCHING = { email: items.flag(), phoneNumber: items.flag() };
const AUTOMATIC = { ...MATCHING, name: items.flag(), address: items.flag(), externalId: items.flag() };

export const pixel = defineResource({
  title: "Pixel",
  noun: "pixel",
  config: {
    section: "pixels",
    doc: "Pixels by name; ad groups and ads refer to them by it. The name is the resource's name in Pulumi and, unless name is set, the one in TikTok.",
    name: "shop",
    begin: "name: Shop",
    mayShareName: true,
  },
  import: "referenced",
  permission: "pixels",
  wireId: "pixel_id",
  doc: "A pixel measures what people do on a website after they saw an ad. TikTok's terms for pixels must have been accepted in the account once.",
  example: { name: "Shop" },
  required: {
    name: text({
      wire: "pixel_name",
      max: 40,
      doc: "The name in TikTok Events Manager: 1 to 40 characters, no emoji.",
    }),
  },
  optional: {
    advertiserId: advertiserId(),
    partnerName: key({
      change: "replace",
      doc: "The partner platform of the pixel. Leave it out for a pixel that you install on the website yourself.",
    }),
    advancedMatchingFields: object(MATCHING, {
      reset: { email: false, phone_number: false },
      members: { unset: { email: [false], phoneNumber: [false] } },
      doc: "Which customer contact data a partner's pixel matches; TikTok accepts it for pixels with a partnerName only.",
    }),
    automaticAdvancedMatchingFields: object(AUTOMATIC, {
      reset: { email: false, phone_number: false, name: false, address: false, external_id: false },
      members: {
        unset: Object.fromEntries(Object.keys(AUTOMATIC).map((name) => [name, [false]])),
      },
      doc: "What the pixel collects automatically from forms on the website, and matches.",
    }),
    enableFirstPartyCookies: flag({
      unset: [true],
      doc: "Lets the pixel set cookies of the website's own domain. TikTok's default is true.",
    }),
    enableExpandedDataSharing: flag({
      unset: [true],
      doc: "Lets the pixel collect data of the page in addition to its events. TikTok's default is true.",
    }),
  },
  outputs: {
    code: text({ wire: "pixel_code", max: 64, change: "local", doc: "The pixel's code on the website." }),
  },
  rules: [],
  operations: {
    create: { by: "call", path: "/pixel/create/", takes: ["name"] },
    read: { path: "/pixel/list/", ids: "pixel_id", maxIds: 1, idsIn: "single", maxPageSize: 20, rows: "pixels" },
    update: { path: "/pixel/update/", style: "complete" },
    delete: {
      by: "none",
      why: "TikTok has no call that deletes a pixel. A later pulumi up with a pixel of this name asks you to import it, or to choose another name.",
    },
    guardedByName: false,
    lookup: { name: "name" },
  },
});
