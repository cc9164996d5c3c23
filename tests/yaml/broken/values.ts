/** What is wrong with values: choices, lists, addresses, times, texts, files. */
import type { BrokenFile } from "./base.js";

export const VALUES: readonly BrokenFile[] = [
  {
    what: "status TRUE",
    from: "status: DISABLE",
    to: "status: TRUE",
    says: ['25:13 status true is not possible. Did you mean "ENABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status true",
    from: "status: DISABLE",
    to: "status: true",
    says: ['25:13 status true is not possible. Did you mean "ENABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status on",
    from: "status: DISABLE",
    to: "status: on",
    says: ['25:13 status "on" is not possible. Did you mean "ENABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status enabled",
    from: "status: DISABLE",
    to: "status: ENABLED",
    says: ['25:13 status "ENABLED" is not possible. Did you mean "ENABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status paused",
    from: "status: DISABLE",
    to: "status: paused",
    says: ['25:13 status "paused" is not possible. Did you mean "DISABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status lower",
    from: "status: DISABLE",
    to: "status: disable",
    says: ['25:13 status "disable" is not possible. Did you mean "DISABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status empty",
    from: "status: DISABLE",
    to: "status:",
    says: ["25:12 status is empty. Write one of its values, or remove the line. Allowed: ENABLE, DISABLE."],
  },
  {
    what: "status number",
    from: "status: DISABLE",
    to: "status: 1",
    says: ["25:13 status 1 is not possible. Allowed: ENABLE, DISABLE."],
  },
  {
    what: "status list",
    from: "status: DISABLE",
    to: "status: [DISABLE]",
    says: ['25:13 status ["DISABLE"] is not a text. Write one value, without brackets.'],
  },
  {
    what: "objective misspelt",
    from: "objective: TRAFFIC",
    to: "objective: TRAFIC",
    says: [
      '22:16 objective "TRAFIC" is not possible. Did you mean "TRAFFIC"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH, CONVERSIONS.',
    ],
  },
  {
    what: "objective word",
    from: "objective: TRAFFIC",
    to: "objective: sales",
    says: [
      '22:16 objective "sales" is not possible. Did you mean "PRODUCT_SALES"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH, CONVERSIONS.',
    ],
  },
  {
    what: "objective missing",
    from: "    objective: TRAFFIC\n",
    to: "",
    says: [
      "21:3 objective is required. Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH.",
    ],
  },
  {
    what: "url without scheme",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: example.com",
    says: ['17:21 landingPageUrl "example.com" is not an http or https URL. Write: https://example.com'],
  },
  {
    what: "url www",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: www.example.com",
    says: ['17:21 landingPageUrl "www.example.com" is not an http or https URL. Write: https://www.example.com'],
  },
  {
    what: "url empty",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl:",
    says: ["17:20 landingPageUrl is empty; it is a text. Write a value, or remove the line."],
  },
  {
    what: "location single",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: 6252001",
    says: ['30:22 locationIds 6252001 is not a list. Write: ["6252001"]'],
  },
  {
    what: "location text",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: [US]",
    says: [
      '30:23 locationIds "US" is not an id. Write a string of digits, such as "7000000000000000001". Find ids with: npx tiktok-ads find location us',
    ],
  },
  {
    what: "location dup",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: ["6252001", "6252001"]',
    says: ['30:22 locationIds contains "6252001" twice. Remove one.'],
  },
  {
    what: "location empty",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: []",
    says: [
      "30:22 locationIds or zipcodeIds is required when savedAudienceId is not set: an ad group must specify where its ads are shown.",
    ],
  },
  {
    what: "location string list",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: "6252001, 6252002"',
    says: ['30:22 locationIds "6252001, 6252002" is not a list. Write: ["6252001", "6252002"]'],
  },
  {
    what: "placement singular",
    from: "placements: [PLACEMENT_TIKTOK]",
    to: "placements: PLACEMENT_TIKTOK",
    says: ['14:17 placements "PLACEMENT_TIKTOK" is not a list. Write: [PLACEMENT_TIKTOK]'],
  },
  {
    what: "placement misspelt",
    from: "placements: [PLACEMENT_TIKTOK]",
    to: "placements: [TIKTOK]",
    says: [
      '14:18 placements "TIKTOK" is not possible. Did you mean "PLACEMENT_TIKTOK"? Allowed: PLACEMENT_TIKTOK, PLACEMENT_PANGLE, PLACEMENT_GLOBAL_APP_BUNDLE.',
    ],
  },
  {
    what: "age text",
    from: "        budget: 40",
    to: "        budget: 40\n        ageGroups: [18-24]",
    says: [
      '30:21 ageGroups "18-24" is not possible. Did you mean "AGE_18_24"? Allowed: AGE_13_17, AGE_18_24, AGE_25_34, AGE_35_44, AGE_45_54, AGE_55_100.',
    ],
  },
  {
    what: "gender",
    from: "        budget: 40",
    to: "        budget: 40\n        gender: female",
    says: [
      '30:17 gender "female" is not possible. Did you mean "GENDER_FEMALE"? Allowed: GENDER_UNLIMITED, GENDER_MALE, GENDER_FEMALE.',
    ],
  },
  {
    what: "time german",
    from: '"2027-03-01T09:00:00Z"',
    to: "01.03.2027 09:00",
    says: [
      '31:28 scheduleStartTime "01.03.2027 09:00" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T09:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "time date only",
    from: '"2027-03-01T09:00:00Z"',
    to: "2027-03-01",
    says: [
      '31:28 scheduleStartTime "2027-03-01" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. Write "2027-03-01T00:00:00Z" if it is in UTC.',
    ],
  },
  {
    what: "time no zone",
    from: '"2027-03-01T09:00:00Z"',
    to: "2027-03-01T09:00:00",
    says: [
      '31:28 scheduleStartTime "2027-03-01T09:00:00" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC.',
    ],
  },
  {
    what: "time impossible",
    from: '"2027-03-01T09:00:00Z"',
    to: '"2027-02-30T09:00:00Z"',
    says: [
      '31:28 scheduleStartTime "2027-02-30T09:00:00Z" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC.',
    ],
  },
  {
    what: "time us",
    from: '"2027-03-01T09:00:00Z"',
    to: "03/01/2027",
    says: [
      '31:28 scheduleStartTime "03/01/2027" is not a time. Write it with an offset or Z, such as "2027-03-01T09:00:00+01:00", or as "2027-03-01 08:00:00", which means UTC. The month is ambiguous.',
    ],
  },
  {
    what: "video unknown",
    from: "            video: clip\n            images: [cover]\n            text: Iced",
    to: "            video: clpi\n            images: [cover]\n            text: Iced",
    says: ['35:20 "clpi" is not declared under videos. Did you mean "clip"?'],
  },
  {
    what: "video path in ad",
    from: "            video: clip\n            images: [cover]\n            text: Iced",
    to: "            video: media/spring.mp4\n            images: [cover]\n            text: Iced",
    says: [
      '35:20 "media/spring.mp4" is not declared under videos. Declare the file there, videos: { clip: { source: media/spring.mp4 } }, and write its name here.',
    ],
  },
  {
    what: "video list",
    from: "            video: clip\n            images: [cover]\n            text: Iced",
    to: "            video: [clip]\n            images: [cover]\n            text: Iced",
    says: ["35:20 video accepts one name, but this is a list. Write: video: clip"],
  },
  {
    what: "image not list",
    from: "            images: [cover]\n            text: Iced",
    to: "            images: cover\n            text: Iced",
    says: ['36:21 images "cover" is not a list. Write: [cover]'],
  },
  {
    what: "file missing",
    from: "media/spring.mp4",
    to: "media/sprin.mp4",
    says: [
      '5:13 source "media/sprin.mp4" does not exist: no such file: FOLDER/media/sprin.mp4. Paths are relative to the project folder. Did you mean "spring.mp4"?',
    ],
  },
  {
    what: "file is a folder",
    from: "media/spring.mp4",
    to: "media",
    says: ['5:13 source "media" is not a regular file.'],
  },
  {
    what: "wrong kind",
    from: "media/spring.mp4",
    to: "media/spring.png",
    says: ['5:13 source "media/spring.png" is PNG, not a video. Allowed: MP4, MOV, MPEG, AVI.'],
  },
  {
    what: "backslash path",
    from: "media/spring.mp4",
    to: "media\\spring.mp4",
    says: [
      '5:13 source "media\\spring.mp4" does not exist: no such file: FOLDER/media\\spring.mp4. Paths are relative to the project folder. Write paths with /: media/spring.mp4',
    ],
  },
  {
    what: "windows path",
    from: "source: media/spring.mp4",
    to: "source: C:\\ads\\spring.mp4",
    says: [
      '5:13 source "C:\\ads\\spring.mp4" does not exist: no such file: FOLDER/C:\\ads\\spring.mp4. Paths are relative to the project folder. Write paths with /: C:/ads/spring.mp4',
    ],
  },
  {
    what: "text empty",
    from: "text: Iced coffee",
    to: 'text: ""',
    says: ["37:19 text is empty. Write a text, or remove the line."],
  },
  {
    what: "text number",
    from: "text: Iced coffee",
    to: "text: 2027",
    says: ['37:19 text 2027 is not a text. Write it in quotes: "2027".'],
  },
  {
    what: "text true",
    from: "text: Iced coffee",
    to: "text: true",
    says: ['37:19 text true is not a text. Write it in quotes: "true".'],
  },
  {
    what: "text too long",
    from: "text: Iced coffee",
    to: "text: coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee coffee ",
    says: ["37:19 text is 139 characters long; TikTok accepts 100. Shorten it by 39."],
  },
  {
    what: "text emoji",
    from: "text: Iced coffee",
    to: "text: Iced coffee ☕",
    says: ['37:19 text "Iced coffee ☕" contains the emoji ☕; TikTok refuses emoji here. Remove it.'],
  },
  {
    what: "text line break",
    from: "text: Iced coffee",
    to: 'text: "Iced\\ncoffee"',
    says: ['37:19 text "Iced\\ncoffee" contains a line break or another control character. Write it on one line.'],
  },
  {
    what: "text block",
    from: "text: Iced coffee",
    to: "text: |\n              Iced\n              coffee",
    says: ['37:19 text "Iced\\ncoffee\\n" contains a line break or another control character. Write it on one line.'],
  },
  {
    what: "text smart quotes",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: “7000000000000000001”",
    says: [
      '1:15 advertiserId "“7000000000000000001”" is not an id. Write a string of digits, such as "7000000000000000001". Write straight quotes: "7000000000000000001"',
    ],
  },
];
