import type { BrokenFile } from "./base.js";

/** What comes out of spreadsheets, messages and word processors: amounts, dates, quotes. */
export const EXPORTS: readonly BrokenFile[] = [
  {
    what: "smart quotes around a time",
    from: '"2027-03-01T09:00:00Z"',
    to: "“2027-03-01T09:00:00Z”",
    says: [
      '31:28 scheduleStartTime "“2027-03-01T09:00:00Z”" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write straight quotes: "2027-03-01T09:00:00Z"',
    ],
  },
  {
    what: "smart quotes around a text",
    from: "text: Iced coffee",
    to: "text: “Iced coffee”",
    says: [],
    warns: [
      '37:19 text is in curly quotes, which are part of the text and will be shown. To quote it, use straight ones: text: "Iced coffee"',
    ],
  },
  {
    what: "smart quotes in a list",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: [“6252001”]",
    says: [
      '30:23 locationIds "“6252001”" is not an id. Write a string of digits, such as "7000000000000000001". Write straight quotes: "6252001" Find ids with: npx tiktok-ads find location WORD',
    ],
  },
  {
    what: "smart single quotes round a status",
    from: "status: DISABLE",
    to: "status: ‘DISABLE’",
    says: ['25:13 status "‘DISABLE’" is not possible. Did you mean "DISABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "German low quotes round a name",
    from: "            video: clip\n            images: [cover]\n            text: Iced",
    to: "            video: „clip“\n            images: [cover]\n            text: Iced",
    says: ['35:20 "„clip“" is not declared under videos. Did you mean "clip"?'],
  },
  {
    what: "en dash for a list dash",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds:\n          – "6252001"',
    says: [
      '31:11 locationIds "– \\"6252001\\"" is not a list. A list item begins with a dash and a space. Write: - "6252001"',
    ],
  },
  {
    what: "bullet for a list dash",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds:\n          • "6252001"',
    says: [
      '31:11 locationIds "• \\"6252001\\"" is not a list. A list item begins with a dash and a space. Write: - "6252001"',
    ],
  },
  {
    what: "a zero-width space in a key",
    from: "    budget: 80",
    to: "    bud\u200bget: 80",
    says: [
      "24:5 the name contains the invisible character U+200B at position 4. Remove it: it hides what the text really is.",
    ],
  },
  {
    what: "zero-width space in value",
    from: "status: DISABLE",
    to: "status: DISABLE\u200b",
    says: [
      '25:13 status "DISABLE\u200b" is not possible. It contains the invisible character U+200B: remove it, and type the value again. Allowed: ENABLE, DISABLE.',
    ],
  },
  {
    what: "BOM in middle",
    from: "currency: USD",
    to: "\ufeffcurrency: USD",
    says: [
      "2:1 the file contains the invisible character U+FEFF here, which hides what the text really is. Remove it; a text that needs it can write it as \\ufeff in double quotes.",
      "2:1 the name contains the invisible character U+FEFF at position 1. Remove it: it hides what the text really is.",
    ],
  },
  {
    what: "budget German thousand and comma",
    from: "budget: 80",
    to: "budget: 1.000,50",
    says: [
      '24:13 budget "1.000,50" is not a number. Write it with a decimal point and no thousands separators: 1000.50',
    ],
  },
  {
    what: "budget with euro behind",
    from: "budget: 80",
    to: "budget: 80 €",
    says: ['24:13 budget "80 €" is not a number. Write it as a number only: 80'],
  },
  {
    what: "budget US$",
    from: "budget: 80",
    to: "budget: US$80.00",
    says: ['24:13 budget "US$80.00" is not a number. Write it as a number only: 80.00'],
  },
  {
    what: "budget per day",
    from: "budget: 80",
    to: "budget: 80/day",
    says: ['24:13 budget "80/day" is not a number. Write it as a number only: 80'],
  },
  {
    what: "budget percent",
    from: "budget: 80",
    to: "budget: 80%",
    says: ['24:13 budget "80%" is not a number. Write it as a number only: 80'],
  },
  {
    what: "budget k, again",
    from: "budget: 80",
    to: "budget: 1k",
    says: ['24:13 budget "1k" is not a number. Write it in full: 1000'],
  },
  {
    what: "budget formula",
    from: "budget: 80",
    to: "budget: =B2*2",
    says: ['24:13 budget "=B2*2" is not a number. It is a spreadsheet formula: write its result, such as 50.'],
  },
  {
    what: "budget #REF",
    from: "budget: 80",
    to: 'budget: "#REF!"',
    says: ['24:13 budget "#REF!" is not a number. It is a spreadsheet error: write the intended number, such as 50.'],
  },
  {
    what: "budget parentheses",
    from: "budget: 80",
    to: "budget: (80)",
    says: ['24:13 budget "(80)" is not a number. Write digits, with a point before decimals, such as 49.50.'],
  },
  {
    what: "budget spaces",
    from: "budget: 80",
    to: "budget: 1 000",
    says: ['24:13 budget "1 000" is not a number. Write it without thousands separators: 1000'],
  },
  {
    what: "budget hex",
    from: "budget: 80",
    to: "budget: 0x50",
    says: ["24:13 budget 0x50 is read as 80. Write it as 80."],
  },
  {
    what: "budget Arabic digits",
    from: "budget: 80",
    to: "budget: ٨٠",
    says: ['24:13 budget "٨٠" is not a number. Write it in the digits 0 to 9: 80'],
  },
  {
    what: "budget yes",
    from: "budget: 80",
    to: "budget: true",
    says: ["24:13 budget true is not a number. Write a number only, such as 50."],
  },
  {
    what: "date month name",
    from: '"2027-03-01T09:00:00Z"',
    to: "1 March 2027",
    says: [
      '31:28 scheduleStartTime "1 March 2027" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T00:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "date month name ampm",
    from: '"2027-03-01T09:00:00Z"',
    to: "March 1, 2027 9:00 AM",
    says: [
      '31:28 scheduleStartTime "March 1, 2027 9:00 AM" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T09:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "date slashes with time",
    from: '"2027-03-01T09:00:00Z"',
    to: "2027/03/01 09:00",
    says: [
      '31:28 scheduleStartTime "2027/03/01 09:00" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T09:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "date excel serial",
    from: '"2027-03-01T09:00:00Z"',
    to: "46447.375",
    says: [
      '31:28 scheduleStartTime 46447.375 is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T09:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "date unix",
    from: '"2027-03-01T09:00:00Z"',
    to: "1803891600",
    says: [
      '31:28 scheduleStartTime 1803891600 is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T09:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "date tomorrow",
    from: '"2027-03-01T09:00:00Z"',
    to: "tomorrow",
    says: [
      '31:28 scheduleStartTime "tomorrow" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC.',
    ],
  },
  {
    what: "date zone name",
    from: '"2027-03-01T09:00:00Z"',
    to: "2027-03-01 09:00 CET",
    says: [
      '31:28 scheduleStartTime "2027-03-01 09:00 CET" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Zone names are not supported: write an offset instead of CET, such as +01:00.',
    ],
  },
  {
    what: "date minutes only utc",
    from: '"2027-03-01T09:00:00Z"',
    to: '"2027-03-01 09:00"',
    says: [
      '31:28 scheduleStartTime "2027-03-01 09:00" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T09:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "bool yes on flag",
    from: "        budget: 40",
    to: "        budget: 40\n        commentDisabled: yes",
    says: ['30:26 commentDisabled "yes" is not true or false. Write true, without quotes.'],
  },
  {
    what: "bool quoted",
    from: "        budget: 40",
    to: '        budget: 40\n        commentDisabled: "true"',
    says: ['30:26 commentDisabled "true" is not true or false. Write true, without quotes.'],
  },
  {
    what: "bool 1",
    from: "        budget: 40",
    to: "        budget: 40\n        commentDisabled: 1",
    says: ["30:26 commentDisabled 1 is not true or false. Write true, without quotes."],
  },
  {
    what: "bool WAHR",
    from: "        budget: 40",
    to: "        budget: 40\n        commentDisabled: WAHR",
    says: ['30:26 commentDisabled "WAHR" is not true or false. Write true, without quotes.'],
  },
  {
    what: "map for list",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: { us: "6252001" }',
    says: ['30:22 locationIds {"us":"6252001"} is not a list. Write: ["6252001"]'],
  },
  {
    what: "list in list",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: [["6252001"]]',
    says: ['30:23 locationIds ["6252001"] is not a text or a whole number. Write: "6252001"'],
  },
  {
    what: "list of maps for ids",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds:\n          - id: "6252001"',
    says: ['31:13 locationIds {"id":"6252001"} is not a text or a whole number. Write: "6252001"'],
  },
  {
    what: "list for text",
    from: "text: Iced coffee",
    to: "text: [Iced coffee, Oat]",
    says: ['37:19 text ["Iced coffee","Oat"] is not a text. Write one value, without brackets.'],
  },
  {
    what: "map for text",
    from: "text: Iced coffee",
    to: "text: { en: Iced coffee }",
    says: ['37:19 text {"en":"Iced coffee"} is not a text. Write: "Iced coffee"'],
  },
  {
    what: "list for an ad",
    from: "          one:\n            format: SINGLE_VIDEO",
    to: "          one:\n            - format: SINGLE_VIDEO",
    says: [
      "34:13 is a list item (-), but its sibling video is a property. Properties stand without a dash. Write: format: SINGLE_VIDEO",
    ],
  },
  {
    what: "list of one-key maps as properties",
    from: "    objective: TRAFFIC\n    budgetMode: BUDGET_MODE_DAY\n    budget: 80\n    status: DISABLE\n",
    to: "    - objective: TRAFFIC\n    - budgetMode: BUDGET_MODE_DAY\n    - budget: 80\n",
    says: [
      "24:5 is a list item (-), but its sibling adGroups is a property. Properties stand without a dash. Write: budget: 80",
      "23:5 is a list item (-), but its sibling budget is a property. Properties stand without a dash. Write: budgetMode: BUDGET_MODE_DAY",
      "22:5 is a list item (-), but its sibling budgetMode is a property. Properties stand without a dash. Write: objective: TRAFFIC",
    ],
  },
  {
    what: "videos a list of files",
    from: "  clip:\n    source: media/spring.mp4\n",
    to: "  - media/spring.mp4\n",
    says: [
      '4:3 videos is a list (-), but names are expected: each video needs its own name. Instead of "-" write "clip:", and below it, indented further, its properties, such as "source: media/clip.mp4".',
    ],
  },
  {
    what: "video as a path",
    from: "  clip:\n    source: media/spring.mp4\n",
    to: "  clip: media/spring.mp4\n",
    says: ["4:9 clip needs its properties below it. Write: clip: { source: media/spring.mp4 }"],
  },
  {
    what: "defaults a list",
    from: "  adGroup:\n    promotionType: WEBSITE\n    optimizationGoal: CLICK\n    billingEvent: CPC\n    placements: [PLACEMENT_TIKTOK]\n  ad:",
    to: "  - adGroup\n  ad:",
    says: [
      '10:3 is a list item (-), but its sibling ad is a named entry. Give each entry a name: write "one:" instead of "-", with its properties below.',
    ],
  },
  {
    what: "defaults adGroups plural",
    from: "  adGroup:\n    promotionType",
    to: "  adGroups:\n    promotionType",
    says: ['10:3 adGroups is not a property of defaults. Did you mean "adGroup"?'],
  },
  {
    what: "ads directly under campaign",
    from: "    adGroups:\n      us:\n",
    to: "    ads:\n      us:\n",
    says: ["26:5 ads is not a property of a campaign. It belongs to an ad group: indent it below one."],
  },
  {
    what: "ad properties on ad group",
    from: "        ads:\n          one:\n            format: SINGLE_VIDEO\n            video: clip\n            images: [cover]\n            text: Iced coffee\n",
    to: "        format: SINGLE_VIDEO\n        video: clip\n        images: [cover]\n        text: Iced coffee\n        ads:\n",
    says: [
      "32:9 format is not a property of an ad group. It belongs to ads: write it there.",
      "33:9 video is not a property of an ad group. It belongs to ads: write it there.",
      "34:9 images is not a property of an ad group. It belongs to ads: write it there.",
      "35:9 text is not a property of an ad group. It belongs to ads: write it there.",
    ],
  },
  {
    what: "adgroups lower",
    from: "    adGroups:",
    to: "    adgroups:",
    says: ['26:5 adgroups is not a property of a campaign. Did you mean "adGroups"?'],
  },
  {
    what: "ad_groups snake",
    from: "    adGroups:",
    to: "    ad_groups:",
    says: ['26:5 ad_groups is not a property of a campaign. Did you mean "adGroups"?'],
  },
  {
    what: "Campaigns upper",
    from: "campaigns:",
    to: "Campaigns:",
    says: ['20:1 Campaigns is not a property of an ads config. Did you mean "campaigns"?'],
  },
  {
    what: "campaign singular",
    from: "campaigns:",
    to: "campaign:",
    says: ['20:1 campaign is not a property of an ads config. Did you mean "campaigns"?'],
  },
  {
    what: "snake budget_mode",
    from: "    budgetMode: BUDGET_MODE_DAY\n    budget: 80",
    to: "    budget_mode: BUDGET_MODE_DAY\n    budget: 80",
    says: ['23:5 budget_mode is not a property of a campaign. Did you mean "budgetMode"?'],
  },
  {
    what: "snake objective_type",
    from: "    objective: TRAFFIC",
    to: "    objective_type: TRAFFIC",
    says: ["22:5 objective_type is not a property of a campaign. Here it is called objective."],
  },
  {
    what: "snake campaign_name",
    from: "    objective: TRAFFIC",
    to: "    campaign_name: Spring\n    objective: TRAFFIC",
    says: ["22:5 campaign_name is not a property of a campaign. Here it is called name."],
  },
  {
    what: "snake advertiser_id",
    from: 'advertiserId: "7',
    to: 'advertiser_id: "7',
    says: ['1:1 advertiser_id is not a property of an ads config. Did you mean "advertiserId"?'],
  },
  {
    what: "snake location_ids",
    from: "        locationIds:",
    to: "        location_ids:",
    says: ['30:9 location_ids is not a property of an ad group. Did you mean "locationIds"?'],
  },
  {
    what: "snake operation_status",
    from: "    status: DISABLE",
    to: "    operation_status: DISABLE",
    says: ["25:5 operation_status is not a property of a campaign. Here it is called status."],
  },
  {
    what: "snake landing_page_url in defaults",
    from: "    landingPageUrl: https",
    to: "    landing_page_url: https",
    says: ['17:5 landing_page_url is not a property of an ad. Did you mean "landingPageUrl"?'],
  },
  {
    what: "snake ad_text",
    from: "            text: Iced coffee",
    to: "            ad_text: Iced coffee",
    says: ["37:13 ad_text is not a property of an ad. Here it is called text."],
  },
  {
    what: "snake video_id",
    from: "            video: clip\n            images: [cover]\n            text: Iced",
    to: "            video_id: clip\n            images: [cover]\n            text: Iced",
    says: ["35:13 video_id is not a property of an ad. Here it is called video."],
  },
  {
    what: "snake schedule_start_time",
    from: "        scheduleStartTime:",
    to: "        schedule_start_time:",
    says: ['31:9 schedule_start_time is not a property of an ad group. Did you mean "scheduleStartTime"?'],
  },
  {
    what: "old name campaignId",
    from: "    objective: TRAFFIC",
    to: "    objectiveType: TRAFFIC",
    says: ["22:5 objectiveType is not a property of a campaign. Here it is called objective."],
  },
];
