import type { BrokenFile } from "./base.js";

/** What is pasted from elsewhere, or stands a level too high or too low; other languages' words. */
export const PASTED: readonly BrokenFile[] = [
  {
    what: "videoId",
    from: "            video: clip\n            images: [cover]\n            text: Iced",
    to: "            videoId: clip\n            images: [cover]\n            text: Iced",
    says: ["35:13 videoId is not a property of an ad. Here it is called video."],
  },
  {
    what: "imageIds",
    from: "            images: [cover]\n            text: Iced",
    to: "            imageIds: [cover]\n            text: Iced",
    says: ["36:13 imageIds is not a property of an ad. Here it is called images."],
  },
  {
    what: "adName",
    from: "            text: Iced coffee",
    to: "            adName: Iced\n            text: Iced coffee",
    says: ["37:13 adName is not a property of an ad. Here it is called name."],
  },
  {
    what: "kebab budget-mode",
    from: "    budgetMode: BUDGET_MODE_DAY\n    budget: 80",
    to: "    budget-mode: BUDGET_MODE_DAY\n    budget: 80",
    says: ['23:5 budget-mode is not a property of a campaign. Did you mean "budgetMode"?'],
  },
  {
    what: "Budget capital",
    from: "    budget: 80",
    to: "    Budget: 80",
    says: ['24:5 Budget is not a property of a campaign. Did you mean "budget"?'],
  },
  {
    what: "key with spaces Landing Page URL",
    from: "    landingPageUrl: https",
    to: "    Landing Page URL: https",
    says: ['17:5 Landing Page URL is not a property of an ad. Did you mean "landingPageUrl"?'],
  },
  {
    what: "German key",
    from: "    budget: 80",
    to: "    Tagesbudget: 80",
    says: ['24:5 Tagesbudget is not a property of a campaign. Did you mean "budget"?'],
  },
  {
    what: "enum lower objective",
    from: "objective: TRAFFIC",
    to: "objective: traffic",
    says: [
      '22:16 objective "traffic" is not possible. Did you mean "TRAFFIC"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH, CONVERSIONS.',
    ],
  },
  {
    what: "enum spaces objective",
    from: "objective: TRAFFIC",
    to: "objective: Video views",
    says: [
      '22:16 objective "Video views" is not possible. Did you mean "VIDEO_VIEWS"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH, CONVERSIONS.',
    ],
  },
  {
    what: "enum spaces webconv",
    from: "objective: TRAFFIC",
    to: "objective: Website conversions",
    says: [
      '22:16 objective "Website conversions" is not possible. Did you mean "WEB_CONVERSIONS"? Allowed: REACH, TRAFFIC, VIDEO_VIEWS, LEAD_GENERATION, ENGAGEMENT, APP_PROMOTION, WEB_CONVERSIONS, PRODUCT_SALES, RF_REACH, CONVERSIONS.',
    ],
  },
  {
    what: "enum budget mode word",
    from: "    budgetMode: BUDGET_MODE_DAY\n    budget: 80",
    to: "    budgetMode: daily\n    budget: 80",
    says: [
      '23:17 budgetMode "daily" is not possible. Did you mean "BUDGET_MODE_DAY"? Allowed: BUDGET_MODE_INFINITE, BUDGET_MODE_DAY, BUDGET_MODE_TOTAL, BUDGET_MODE_DYNAMIC_DAILY_BUDGET.',
    ],
  },
  {
    what: "enum budget mode lifetime",
    from: "    budgetMode: BUDGET_MODE_DAY\n    budget: 80",
    to: "    budgetMode: Lifetime budget\n    budget: 80",
    says: [
      '23:17 budgetMode "Lifetime budget" is not possible. Did you mean "BUDGET_MODE_TOTAL"? Allowed: BUDGET_MODE_INFINITE, BUDGET_MODE_DAY, BUDGET_MODE_TOTAL, BUDGET_MODE_DYNAMIC_DAILY_BUDGET.',
    ],
  },
  {
    what: "enum cta words",
    from: "callToAction: LEARN_MORE",
    to: "callToAction: Learn more",
    says: [
      '16:19 callToAction "Learn more" is not possible. Did you mean "LEARN_MORE"? Allowed: APPLY_NOW, BOOK_NOW, CALL_NOW, CHECK_AVAILABILITY, CONTACT_US, DOWNLOAD_NOW, EXPERIENCE_NOW, GET_QUOTE, GET_SHOWTIMES, GET_TICKETS_NOW, INSTALL_NOW, INTERESTED and 18 more.',
    ],
  },
  {
    what: "enum format words",
    from: "            format: SINGLE_VIDEO\n            video: clip\n            images: [cover]\n            text: Iced",
    to: "            format: Single video\n            video: clip\n            images: [cover]\n            text: Iced",
    says: [
      '34:21 format "Single video" is not possible. Did you mean "SINGLE_VIDEO"? Allowed: SINGLE_VIDEO, SINGLE_IMAGE, CAROUSEL_ADS, CATALOG_CAROUSEL, LIVE_CONTENT.',
    ],
  },
  {
    what: "emoji key campaign",
    from: "  spring:",
    to: "  🌸spring:",
    says: ['21:3 name "🌸spring" contains the emoji 🌸; TikTok refuses emoji here. Remove it.'],
  },
  {
    what: "emoji property",
    from: "    budget: 80",
    to: "    💰budget: 80",
    says: ['24:5 💰budget is not a property of a campaign. Did you mean "budget"?'],
  },
  {
    what: "only comments",
    from: /[\s\S]*/,
    to: "# todo\n",
    says: [
      '1:1 is empty. It needs campaigns, videos or images. Write "campaigns:", and below it a campaign, or remove the file.',
    ],
  },
  {
    what: "only document marks",
    from: /[\s\S]*/,
    to: "---\n...\n",
    says: [
      '1:1 is empty. It needs campaigns, videos or images. Write "campaigns:", and below it a campaign, or remove the file.',
    ],
  },
  {
    what: "null document",
    from: /[\s\S]*/,
    to: "null\n",
    says: [
      '1:1 is empty. It needs campaigns, videos or images. Write "campaigns:", and below it a campaign, or remove the file.',
    ],
  },
  {
    what: "document list",
    from: /[\s\S]*/,
    to: "- campaigns\n",
    says: [
      "1:1 is not an ads config: it is a list. Begin with campaigns:, videos: or images:, each on its own line, with its entries below, indented by 2 spaces.",
    ],
  },
  {
    what: "CSV pasted",
    from: /[\s\S]*/,
    to: "Campaign name,Budget,Status\nSpring,80,Enabled\nSummer,90,Enabled\n",
    says: [
      '1:1 is a table, as spreadsheets write them, and no config. Begin with "campaigns:", and write each row below it, as a name with its properties, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "TSV pasted",
    from: /[\s\S]*/,
    to: "Campaign name\tBudget\tStatus\nSpring\t80\tEnabled\n",
    says: [
      '1:1 is a table, as spreadsheets write them, and no config. Begin with "campaigns:", and write each row below it, as a name with its properties, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "Markdown fence",
    from: /^/,
    to: "```yaml\n",
    says: ["1:1 begins with ```, as code in a message does. Remove this line, and the one at the end."],
  },
  {
    what: "HTML page",
    from: /[\s\S]*/,
    to: "<!DOCTYPE html>\n<html><body>404</body></html>\n",
    says: [
      '1:1 is a web page, as a download that failed leaves it. Download the file itself. A config is a text: begin it with "campaigns:", and write a campaign below.',
    ],
  },
  {
    what: "merge conflict whole",
    from: "    budget: 80\n",
    to: "<<<<<<< HEAD\n    budget: 80\n=======\n    budget: 90\n>>>>>>> main\n",
    says: [
      "24:1 is a marker of an unresolved merge conflict. Keep one side, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ],
  },
  {
    what: "diff pasted",
    from: "    budget: 80",
    to: "-    budget: 80\n+    budget: 90",
    says: [
      "24:1 begins with - or +, like a line of a diff. Remove the lines that begin with -, and the + of the others.",
    ],
  },
  {
    what: "line numbers pasted",
    from: "    budget: 80",
    to: "24     budget: 80",
    says: ["24:1 begins with a line number, 24. Write: budget: 80"],
  },
  {
    what: "JSON in yaml with snake",
    from: "    budget: 80",
    to: '    {"budget": 80},',
    says: ["24:5 properties need no braces and commas. Write: budget: 80"],
  },
  {
    what: "JSON comma at the end",
    from: "    budget: 80",
    to: "    budget: 80,",
    says: ['24:13 budget "80," is not a number. Write it as a number only: 80'],
  },
  {
    what: "JSON quotes and comma",
    from: "    budget: 80",
    to: '    "budget": 80,',
    says: ['24:15 budget "80," is not a number. Write it as a number only: 80'],
  },
  {
    what: "status with comma",
    from: "status: DISABLE",
    to: "status: DISABLE,",
    says: ['25:13 status "DISABLE," is not possible. Did you mean "DISABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "status semicolon",
    from: "status: DISABLE",
    to: "status: DISABLE;",
    says: ['25:13 status "DISABLE;" is not possible. Did you mean "DISABLE"? Allowed: ENABLE, DISABLE.'],
  },
  {
    what: "comment with //",
    from: "    budget: 80",
    to: "    budget: 80 // a day",
    says: ['24:13 budget "80 // a day" is not a number. A comment begins with #. Write: 80 # a day'],
  },
  {
    what: "// comment line",
    from: "    budget: 80",
    to: "    // as agreed\n    budget: 80",
    says: ["24:5 a comment begins with #. Write: # as agreed"],
  },
  {
    what: "anchor and alias blocks",
    from: "  adGroup:\n",
    to: "  adGroup: &base\n",
    says: [
      "11:5 the anchor &base is not supported. Write the value out, or put it under defaults. Quote a text that begins with &.",
    ],
  },
  {
    what: "tilde",
    from: "    budget: 80",
    to: "    budget: ~",
    says: ["24:13 budget is empty; it is a number. Write a value, or remove the line."],
  },
  {
    what: "placeholder TODO",
    from: "budget: 80",
    to: "budget: TODO",
    says: ['24:13 budget "TODO" is not a number. Write digits, with a point before decimals, such as 49.50.'],
  },
  {
    what: "placeholder angle",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: <your advertiser id>",
    says: [
      '1:15 advertiserId "<your advertiser id>" is not an id. Write a string of digits, such as "7000000000000000001".',
    ],
  },
  {
    what: "template braces",
    from: "budget: 80",
    to: "budget: {{ budget }}",
    says: ["24:13 holds the placeholder {{ … }} of a template. Configs have none: write the value itself."],
  },
  {
    what: "env var",
    from: "budget: 80",
    to: "budget: $BUDGET",
    says: ['24:13 budget "$BUDGET" is not a number. Configs have no variables: write the number itself, such as 50.'],
  },
  {
    what: "url with space",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: https://example.com/my page",
    says: [
      '17:21 landingPageUrl "https://example.com/my page" is not an http or https URL. Write %20 for a space: https://example.com/my%20page',
    ],
  },
  {
    what: "url markdown",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: [shop](https://example.com)",
    says: ["17:21 is a Markdown link. Write only the URL: landingPageUrl: https://example.com"],
  },
  {
    what: "url angle",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: <https://example.com>",
    says: ['17:21 landingPageUrl "<https://example.com>" is not an http or https URL. Write: https://example.com'],
  },
  {
    what: "url smart quotes",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: “https://example.com”",
    says: ['17:21 landingPageUrl "“https://example.com”" is not an http or https URL. Write: https://example.com'],
  },
  {
    what: "url colon missing slash",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: https:/example.com",
    says: ['17:21 landingPageUrl "https:/example.com" is not an http or https URL. Write: https://example.com'],
  },
  {
    what: "url two",
    from: "landingPageUrl: https://example.com",
    to: "landingPageUrl: https://example.com, https://example.org",
    says: [
      '17:21 landingPageUrl "https://example.com, https://example.org" is not an http or https URL. Write one URL: https://example.com',
    ],
  },
  {
    what: "id with apostrophe (Excel)",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: '7000000000000000001",
    says: ["1:15 the quote that begins here is not closed. Write: advertiserId: '7000000000000000001'"],
  },
  {
    what: "id with = (Excel)",
    from: 'advertiserId: "7000000000000000001"',
    to: 'advertiserId: ="7000000000000000001"',
    says: [
      '1:15 advertiserId "=\\"7000000000000000001\\"" is not an id. Write a string of digits, such as "7000000000000000001". Write only its digits: "7000000000000000001"',
    ],
  },
  {
    what: "id with label",
    from: 'advertiserId: "7000000000000000001"',
    to: 'advertiserId: "ID: 7000000000000000001"',
    says: [
      '1:15 advertiserId "ID: 7000000000000000001" is not an id. Write a string of digits, such as "7000000000000000001". Write only its digits: "7000000000000000001"',
    ],
  },
  {
    what: "country names",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: [Germany]",
    says: [
      '30:23 locationIds "Germany" is not an id. Write a string of digits, such as "7000000000000000001". Find ids with: npx tiktok-ads find location germany',
    ],
  },
  {
    what: "country codes unquoted NO",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: [NO]",
    says: [
      '30:23 locationIds "NO" is not an id. Write a string of digits, such as "7000000000000000001". Find ids with: npx tiktok-ads find location no',
    ],
  },
  {
    what: "ages words",
    from: "        budget: 40",
    to: "        budget: 40\n        ageGroups: [18-24, 25-34]",
    says: [
      '30:21 ageGroups "18-24" is not possible. Did you mean "AGE_18_24"? Allowed: AGE_13_17, AGE_18_24, AGE_25_34, AGE_35_44, AGE_45_54, AGE_55_100.',
      '30:28 ageGroups "25-34" is not possible. Did you mean "AGE_25_34"? Allowed: AGE_13_17, AGE_18_24, AGE_25_34, AGE_35_44, AGE_45_54, AGE_55_100.',
    ],
  },
  {
    what: "ages one text",
    from: "        budget: 40",
    to: "        budget: 40\n        ageGroups: 18-34",
    says: ['30:20 ageGroups "18-34" is not a list. Write: ["18-34"]'],
  },
  {
    what: "dedented ad",
    from: "          two:",
    to: "        two:",
    says: ["38:9 two is not a property of an ad group. Indent it below ads, like one."],
  },
  {
    what: "dedented campaign property",
    from: "    status: DISABLE",
    to: "  status: DISABLE",
    says: ["25:3 status is indented by 2 spaces. Indent it by 4, like budget."],
  },
  {
    what: "ads under ads",
    from: "          two:",
    to: "            two:",
    says: ["38:13 two is indented by 12 spaces, like the properties below it. Indent it by 10, like one."],
  },
  {
    what: "adGroups at top",
    from: "    adGroups:",
    to: "adGroups:",
    says: ["26:1 adGroups is not a property of an ads config. It belongs to a campaign: indent it below one."],
  },
  {
    what: "nested campaigns",
    from: "campaigns:\n",
    to: "campaigns:\n  campaigns:\n",
    says: ["21:13 campaigns is nested in campaigns. Remove one of the two lines."],
  },
  {
    what: "key without value colon only",
    from: "    budget: 80",
    to: "    budget: 80\n    :",
    says: ["25:1 a name is missing here, before the colon. Write one, or remove the line."],
  },
  {
    what: "null list item",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: ["6252001",,"2921044"]',
    says: ['30:22 list entries are separated by single commas. Write: locationIds: ["6252001", "2921044"]'],
  },
  {
    what: "semicolon list",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: ["6252001"; "2921044"]',
    says: ['30:22 list entries are separated by single commas. Write: locationIds: ["6252001", "2921044"]'],
  },
  {
    what: "curly list",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: {"6252001", "2921044"}',
    says: ['30:22 locationIds {"2921044":null,"6252001":null} is not a list. Write: ["2921044", "6252001"]'],
  },
  {
    what: "round list",
    from: 'locationIds: ["6252001"]',
    to: 'locationIds: ("6252001")',
    says: ['30:22 locationIds "(\\"6252001\\")" is not a list. Write: ["6252001"]'],
  },
];
