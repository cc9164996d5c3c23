/** What is wrong with numbers, ids and switches. */
import type { BrokenFile } from "./base.js";

export const NUMBERS: readonly BrokenFile[] = [
  {
    what: "budget in quotes",
    from: "budget: 80",
    to: 'budget: "80"',
    says: ['24:13 budget "80" is not a number. Write it without quotes: 80'],
  },
  {
    what: "budget with currency",
    from: "budget: 80",
    to: "budget: 80 USD",
    says: ['24:13 budget "80 USD" is not a number. Write it as a number only: 80'],
  },
  {
    what: "budget with sign",
    from: "budget: 80",
    to: "budget: $80",
    says: ['24:13 budget "$80" is not a number. Write it as a number only: 80'],
  },
  {
    what: "budget euro",
    from: "budget: 80",
    to: "budget: 80€",
    says: ['24:13 budget "80€" is not a number. Write it as a number only: 80'],
  },
  {
    what: "budget comma decimals",
    from: "budget: 80",
    to: "budget: 80,50",
    says: ['24:13 budget "80,50" is not a number. Write it with a decimal point: 80.50'],
  },
  {
    what: "budget thousands",
    from: "budget: 80",
    to: "budget: 1,000",
    says: ['24:13 budget "1,000" is not a number. Write it without thousands separators: 1000'],
  },
  {
    what: "budget thousands dot",
    from: "budget: 80",
    to: "budget: 1.000",
    says: ["24:13 budget 1.000 is read as 1. Write 1000 if the point separates thousands, otherwise 1.00."],
  },
  {
    what: "budget apostrophe",
    from: "budget: 80",
    to: "budget: 1'000",
    says: ['24:13 budget "1\'000" is not a number. Write it without thousands separators: 1000'],
  },
  {
    what: "budget underscore",
    from: "budget: 80",
    to: "budget: 1_000",
    says: ['24:13 budget "1_000" is not a number. Write it without thousands separators: 1000'],
  },
  {
    what: "budget k",
    from: "budget: 80",
    to: "budget: 5k",
    says: ['24:13 budget "5k" is not a number. Write it in full: 5000'],
  },
  {
    what: "budget three decimals",
    from: "budget: 80",
    to: "budget: 80.123",
    says: ["24:13 budget 80.123 is read as 80.123. Write 80123 if the point separates thousands, otherwise 80.12."],
  },
  {
    what: "budget negative",
    from: "budget: 80",
    to: "budget: -80",
    says: ["24:13 budget -80 is too small: it must be at least 0."],
  },
  {
    what: "budget zero",
    from: "budget: 80",
    to: "budget: 0",
    says: [
      "24:13 budget 0 is below the minimum of 50 USD: TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency.",
    ],
  },
  {
    what: "budget tiny",
    from: "budget: 80",
    to: "budget: 5",
    says: [
      "24:13 budget 5 is below the minimum of 50 USD: TikTok's minimum campaign budget is 50 US dollars, or the equivalent in the account's currency.",
    ],
  },
  {
    what: "budget empty",
    from: "budget: 80",
    to: "budget:",
    says: ["24:12 budget is empty; it is a number. Write a value, or remove the line."],
  },
  {
    what: "budget nan",
    from: "budget: 80",
    to: "budget: .nan",
    says: ["24:13 budget NaN is not a number. Write a number, such as 50."],
  },
  {
    what: "budget inf",
    from: "budget: 80",
    to: "budget: .inf",
    says: ["24:13 budget Infinity is not a number. Write a number, such as 50."],
  },
  {
    what: "budget exp",
    from: "budget: 80",
    to: "budget: 8e1",
    says: ['24:13 budget "8e1" is not a number. Write it in full: 80'],
  },
  {
    what: "budget map",
    from: "budget: 80",
    to: "budget: { amount: 80 }",
    says: ['24:13 budget {"amount":80} is not a number. Write a number only, such as 50.'],
  },
  {
    what: "budget missing",
    from: "    budget: 80\n",
    to: "",
    says: ["21:3 budget is required when budgetMode is BUDGET_MODE_DAY: this mode requires an amount."],
  },
  {
    what: "budget on ad",
    from: "            video: clip",
    to: "            video: clip\n            budget: 10",
    says: ["36:13 budget is not a property of an ad. It belongs to campaigns and ad groups: write it there."],
  },
  {
    what: "id exp",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: 7.00E+18",
    says: [
      '1:15 advertiserId "7.00E+18" is not an id. Write a string of digits, such as "7000000000000000001". A spreadsheet has rounded it, and its last digits are lost: copy the id again from a column that is formatted as text, and write it in quotes.',
    ],
  },
  {
    what: "id exp quoted",
    from: 'advertiserId: "7000000000000000001"',
    to: 'advertiserId: "7.00E+18"',
    says: [
      '1:15 advertiserId "7.00E+18" is not an id. Write a string of digits, such as "7000000000000000001". A spreadsheet has rounded it, and its last digits are lost: copy the id again from a column that is formatted as text, and write it in quotes.',
    ],
  },
  {
    what: "id float",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: 7000000000000000001.0",
    says: [
      '1:15 advertiserId "7000000000000000001.0" is not an id. Write a string of digits, such as "7000000000000000001". Write only its digits: "7000000000000000001"',
    ],
  },
  {
    what: "id lost digits",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: 7000000000000000000",
    says: [
      '1:15 advertiserId 7000000000000000000 ends in zeros, like a long number from a spreadsheet: its last digits may be lost. Copy the id again from a column that is formatted as text. If it is correct, write it in quotes: "7000000000000000000".',
    ],
  },
  {
    what: "id text",
    from: 'advertiserId: "7000000000000000001"',
    to: "advertiserId: me",
    says: ['1:15 advertiserId "me" is not an id. Write a string of digits, such as "7000000000000000001".'],
  },
  {
    what: "id spaces",
    from: 'advertiserId: "7000000000000000001"',
    to: 'advertiserId: "7000 0000 0000 0000 001"',
    says: [
      '1:15 advertiserId "7000 0000 0000 0000 001" is not an id. Write a string of digits, such as "7000000000000000001". Write only its digits: "7000000000000000001"',
    ],
  },
  {
    what: "id long",
    from: 'advertiserId: "7000000000000000001"',
    to: 'advertiserId: "70000000000000000010000"',
    says: [
      '1:15 advertiserId "70000000000000000010000" is not an id. Write a string of digits, such as "7000000000000000001". Copy it again: an id has at most 19 digits.',
    ],
  },
  {
    what: "location exp",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: [6.25E+06]",
    says: [
      '30:23 locationIds "6.25E+06" is not an id. Write a string of digits, such as "7000000000000000001". A spreadsheet has rounded it, and its last digits are lost: copy the id again from a column that is formatted as text, and write it in quotes. Find ids with: npx tiktok-ads find location WORD',
    ],
  },
  {
    what: "currency lower",
    from: "currency: USD",
    to: "currency: usd",
    says: [
      '2:11 currency "usd" is not possible. Did you mean "USD"? Allowed: AED, ARS, AUD, BDT, BOB, BRL, CAD, CHF, CLP, CNY, COP, CRC and 44 more.',
    ],
  },
  {
    what: "currency sign",
    from: "currency: USD",
    to: "currency: $",
    says: [
      '2:11 currency "$" is not possible. Allowed: AED, ARS, AUD, BDT, BOB, BRL, CAD, CHF, CLP, CNY, COP, CRC and 44 more.',
    ],
  },
  {
    what: "currency word",
    from: "currency: USD",
    to: "currency: Dollar",
    says: [
      '2:11 currency "Dollar" is not possible. Allowed: AED, ARS, AUD, BDT, BOB, BRL, CAD, CHF, CLP, CNY, COP, CRC and 44 more.',
    ],
  },
  {
    what: "currency unknown",
    from: "currency: USD",
    to: "currency: XXX",
    says: [
      '2:11 currency "XXX" is not possible. Did you mean "MXN"? Allowed: AED, ARS, AUD, BDT, BOB, BRL, CAD, CHF, CLP, CNY, COP, CRC and 44 more.',
    ],
  },
  {
    what: "protect text",
    from: "    budget: 80",
    to: "    budget: 80\n    protect: yes",
    says: ['25:14 protect "yes" is not true or false. Write true, without quotes.'],
  },
];
