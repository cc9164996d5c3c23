/** What is wrong with names and groups: lists, misspelt and misplaced properties. */
import type { BrokenFile } from "./base.js";

export const NAMES: readonly BrokenFile[] = [
  {
    what: "ads list",
    from: "          one:\n            format",
    to: "          - name: one\n            format",
    says: [
      '33:11 is a list item (-), but its sibling two is a named entry. Give each entry a name: write "one:" instead of "-", with its properties below.',
    ],
  },
  {
    what: "ads list whole",
    from: / {8}ads:[\s\S]*$/,
    to: "        ads:\n          - format: SINGLE_VIDEO\n            video: clip\n",
    says: [
      '33:11 ads is a list (-), but names are expected: each ad needs its own name. Instead of "-" write "clip:", and below it, indented further, its properties, such as "format: SINGLE_VIDEO".',
    ],
  },
  {
    what: "adGroups list",
    from: / {4}adGroups:[\s\S]*$/,
    to: "    adGroups:\n      - us\n",
    says: [
      '27:7 adGroups is a list (-), but names are expected: each ad group needs its own name. Instead of "-" write "us:", and below it, indented further, its properties, such as "budgetMode: BUDGET_MODE_DAY".',
    ],
  },
  {
    what: "videos list",
    from: "videos:\n  clip:\n    source: media/spring.mp4",
    to: "videos:\n  - media/spring.mp4",
    says: [
      '4:3 videos is a list (-), but names are expected: each video needs its own name. Instead of "-" write "clip:", and below it, indented further, its properties, such as "source: media/clip.mp4".',
    ],
  },
  {
    what: "videos path",
    from: "  clip:\n    source: media/spring.mp4",
    to: "  clip: media/spring.mp4",
    says: ["4:9 clip needs its properties below it. Write: clip: { source: media/spring.mp4 }"],
  },
  {
    what: "default misspelt ad",
    from: "callToAction: LEARN_MORE",
    to: "callToAktion: LEARN_MORE",
    says: ['16:5 callToAktion is not a property of an ad. Did you mean "callToAction"?'],
  },
  {
    what: "default misspelt adGroup",
    from: "promotionType: WEBSITE",
    to: "promotiontype: WEBSITE",
    says: ['11:5 promotiontype is not a property of an ad group. Did you mean "promotionType"?'],
  },
  {
    what: "default misspelt landing",
    from: "landingPageUrl: https",
    to: "landingpageUrl: https",
    says: ['17:5 landingpageUrl is not a property of an ad. Did you mean "landingPageUrl"?'],
  },
  {
    what: "default level misspelt",
    from: "  adGroup:\n    promotionType",
    to: "  adgroup:\n    promotionType",
    says: ['10:3 adgroup is not a property of defaults. Did you mean "adGroup"?'],
  },
  {
    what: "default wrong value",
    from: "billingEvent: CPC",
    to: "billingEvent: CPCC",
    says: ['13:19 billingEvent "CPCC" is not possible. Did you mean "CPC"? Allowed: CPC, CPM, CPV, OCPM.'],
  },
  {
    what: "endTime on ad group",
    from: '        scheduleStartTime: "2027-03-01T09:00:00Z"',
    to: '        scheduleStartTime: "2027-03-01T09:00:00Z"\n        endTime: "2027-04-01T09:00:00Z"',
    says: ['32:9 endTime is not a property of an ad group. Did you mean "scheduleEndTime"?'],
  },
  {
    what: "snake case",
    from: "    budget: 80",
    to: "    budget: 80\n    campaign_name: x",
    says: ["25:5 campaign_name is not a property of a campaign. Here it is called name."],
  },
  {
    what: "snake case 2",
    from: "locationIds: [",
    to: "location_ids: [",
    says: ['30:9 location_ids is not a property of an ad group. Did you mean "locationIds"?'],
  },
  {
    what: "ad_text",
    from: "text: Iced coffee",
    to: "ad_text: Iced coffee",
    says: ["37:13 ad_text is not a property of an ad. Here it is called text."],
  },
  {
    what: "landing page on adgroup",
    from: "        budget: 40",
    to: "        budget: 40\n        landingPageUrl: https://example.com",
    says: ["30:9 landingPageUrl is not a property of an ad group. It belongs to ads: write it there."],
  },
  {
    what: "top level unknown",
    from: "currency: USD",
    to: "currency: USD\ncampaign: x",
    says: ['3:1 campaign is not a property of an ads config. Did you mean "campaigns"?'],
  },
  {
    what: "top level adGroups",
    from: "currency: USD",
    to: "currency: USD\nadGroups: {}",
    says: ["3:1 adGroups is not a property of an ads config. It belongs to a campaign: indent it below one."],
  },
  {
    what: "image singular",
    from: "            images: [cover]\n            text: Iced",
    to: "            image: cover\n            text: Iced",
    says: ['36:13 image is not a property of an ad. Did you mean "images"?'],
  },
  {
    what: "name with slash",
    from: "  spring:",
    to: "  spring/sale:",
    says: [
      '21:3 "spring/sale" cannot be a name here: names have no spaces, slashes, colons or dollars, and at most 100 characters. Write spring-sale: here, and name: "spring/sale" below it.',
    ],
  },
  {
    what: "name empty",
    from: "  spring:",
    to: '  "":',
    says: [
      '21:3 "" cannot be a name here: names have no spaces, slashes, colons or dollars, and at most 100 characters. Write a name, such as spring:',
    ],
  },
  {
    what: "advertiser missing",
    from: 'advertiserId: "7000000000000000001"\n',
    to: "",
    says: [
      '1:1 advertiserId is required: no advertiser is set here, in tiktok:advertiserId of the Pulumi config, or in TIKTOK_ADVERTISER_ID. Write at the top of the file: advertiserId: "7000000000000000001", with your account\'s id.',
    ],
  },
  {
    what: "empty file",
    from: /[\s\S]*/,
    to: "",
    says: [
      '1:1 is empty. It needs campaigns, videos or images. Write "campaigns:", and below it a campaign, or remove the file.',
    ],
  },
  {
    what: "comment only",
    from: /[\s\S]*/,
    to: "# later\n",
    says: [
      '1:1 is empty. It needs campaigns, videos or images. Write "campaigns:", and below it a campaign, or remove the file.',
    ],
  },
  {
    what: "a list file",
    from: /[\s\S]*/,
    to: "- a\n- b\n",
    says: [
      "1:1 is not an ads config: it is a list. Begin with campaigns:, videos: or images:, each on its own line, with its entries below, indented by 2 spaces.",
    ],
  },
  {
    what: "a text file",
    from: /[\s\S]*/,
    to: "hello\n",
    says: [
      "1:1 is not an ads config: it is a text. Begin with campaigns:, videos: or images:, each on its own line, with its entries below, indented by 2 spaces.",
    ],
  },
  {
    what: "csv",
    from: /[\s\S]*/,
    to: "campaign,budget\nspring,80\n",
    says: [
      "1:1 is not an ads config: it is a text. Begin with campaigns:, videos: or images:, each on its own line, with its entries below, indented by 2 spaces.",
    ],
  },
];
