/** What is wrong with the form: colons, spaces, quotes, brackets, marks of YAML's own. */
import type { BrokenFile } from "./base.js";

export const FORM: readonly BrokenFile[] = [
  {
    what: "no colon, top",
    from: "currency: USD",
    to: "currency USD",
    says: ["2:9 a colon and a space are missing after currency. Write: currency: USD"],
  },
  {
    what: "no colon",
    from: "    budget: 80",
    to: "    budget 80",
    says: ["24:11 a colon and a space are missing after budget. Write: budget: 80"],
  },
  {
    what: "no colon first in map",
    from: "    objective: TRAFFIC",
    to: "    objective TRAFFIC",
    says: ["22:14 a colon and a space are missing after objective. Write: objective: TRAFFIC"],
  },
  {
    what: "no colon last in map",
    from: "            text: Iced coffee",
    to: "            text Iced coffee",
    says: ["37:17 a colon and a space are missing after text. Write: text: Iced coffee"],
  },
  {
    what: "no space",
    from: "    budget: 80",
    to: "    budget:80",
    says: ["24:11 a space is missing after the colon. Write: budget: 80"],
  },
  {
    what: "no space first",
    from: "    objective: TRAFFIC",
    to: "    objective:TRAFFIC",
    says: ["22:14 a space is missing after the colon. Write: objective: TRAFFIC"],
  },
  {
    what: "no space top",
    from: "currency: USD",
    to: "currency:USD",
    says: ["2:9 a space is missing after the colon. Write: currency: USD"],
  },
  {
    what: "no space before quoted",
    from: 'advertiserId: "7000000000000000001"',
    to: 'advertiserId:"7000000000000000001"',
    says: ['1:13 a space is missing after the colon. Write: advertiserId: "7000000000000000001"'],
  },
  {
    what: "nbsp",
    from: "    budget: 80",
    to: "    budget: 80",
    says: ["24:12 contains a no-break space, which only looks like a space. Type a space instead: budget: 80"],
  },
  {
    what: "nbsp indentation",
    from: "    budget: 80",
    to: "    budget: 80",
    says: ["24:1 contains a no-break space, which only looks like a space. Type a space instead: budget: 80"],
  },
  {
    what: "fullwidth colon",
    from: "    budget: 80",
    to: "    budget：80",
    says: ["24:11 the colon is a full-width one. Write: budget: 80"],
  },
  {
    what: "equals",
    from: "    budget: 80",
    to: "    budget = 80",
    says: ["24:11 a colon and a space are missing after budget. Write: budget: 80"],
  },
  {
    what: "one space too many",
    from: "    budget: 80",
    to: "     budget: 80",
    says: ["24:6 budget is indented by 5 spaces. Indent it by 4, like budgetMode."],
  },
  {
    what: "one space too few",
    from: "    budget: 80",
    to: "   budget: 80",
    says: ["24:4 budget is indented by 3 spaces. Indent it by 4, like budgetMode."],
  },
  {
    what: "one space too many in the first",
    from: "    objective: TRAFFIC",
    to: "     objective: TRAFFIC",
    says: ["22:6 objective is indented by 5 spaces. Indent it by 4, like budgetMode."],
  },
  {
    what: "block too deep",
    from: "        budget: 40",
    to: "          budget: 40",
    says: ["29:11 budget is indented by 10 spaces. Indent it by 8, like budgetMode."],
  },
  {
    what: "ad one too shallow",
    from: "            video: clip",
    to: "           video: clip",
    says: ["35:12 video is indented by 11 spaces. Indent it by 12, like format."],
  },
  {
    what: "colon in text",
    from: "text: Iced coffee",
    to: "text: Iced coffee: now cheaper",
    says: [
      '37:19 the text contains a colon, which begins another property. Put it in quotes: text: "Iced coffee: now cheaper"',
    ],
  },
  {
    what: "colon in name",
    from: "    objective: TRAFFIC",
    to: "    name: Spring: sale\n    objective: TRAFFIC",
    says: ['22:11 the text contains a colon, which begins another property. Put it in quotes: name: "Spring: sale"'],
  },
  {
    what: "tab one line",
    from: "    budget: 80",
    to: "\tbudget: 80",
    says: ["24:1 is indented with a tab. YAML is indented with spaces: write 4 spaces in its place."],
  },
  {
    what: "tab after spaces",
    from: "    budget: 80",
    to: "  \tbudget: 80",
    says: ["24:3 is indented with a tab. YAML is indented with spaces: write 4 spaces in its place."],
  },
  {
    what: "tabs several lines",
    from: "    budget: 80\n    status: DISABLE",
    to: "\tbudget: 80\n\tstatus: DISABLE",
    says: [
      "24:1 is indented with a tab, and so are 1 more in this file. YAML is indented with spaces: write 4 spaces in its place.",
    ],
  },
  {
    what: "tab in ads",
    from: "            text: Iced coffee",
    to: "\t\t\ttext: Iced coffee",
    says: ["37:1 is indented with a tab. YAML is indented with spaces: write 12 spaces in its place."],
  },
  {
    what: "campaigns list",
    from: "  spring:\n    objective",
    to: "  - name: spring\n    objective",
    says: [
      '21:3 campaigns is a list (-), but names are expected: each campaign needs its own name. Instead of "-" write "spring:", and below it, indented further, its properties, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "campaigns list 2",
    from: /campaigns:[\s\S]*$/,
    to: "campaigns:\n  - spring\n  - summer\n",
    says: [
      '21:3 campaigns is a list (-), but names are expected: each campaign needs its own name. Instead of "-" write "spring:", and below it, indented further, its properties, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "campaigns text",
    from: /campaigns:[\s\S]*$/,
    to: "campaigns: spring\n",
    says: [
      '20:12 campaigns "spring" is not a group of names. Below it write "spring:", and below it, indented further, its properties, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "campaigns empty",
    from: /campaigns:[\s\S]*$/,
    to: "campaigns:\n",
    says: [
      '20:11 campaigns is empty. Below it write "spring:", and below it, indented further, its properties, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "campaign empty",
    from: / {2}spring:[\s\S]*$/,
    to: "  spring:\n",
    says: ['21:10 spring has no properties. Write them below it, indented further, such as "objective: TRAFFIC".'],
  },
  {
    what: "campaign text",
    from: / {2}spring:[\s\S]*$/,
    to: "  spring: TRAFFIC\n",
    says: [
      '21:11 spring has no properties, but "TRAFFIC". Write them below it, indented further, such as "objective: TRAFFIC".',
    ],
  },
  {
    what: "startTime on ad group",
    from: 'scheduleStartTime: "2027',
    to: 'startTime: "2027',
    says: ['31:9 startTime is not a property of an ad group. Did you mean "scheduleStartTime"?'],
  },
  {
    what: "scheduleStartTime on campaign",
    from: "    status: DISABLE",
    to: '    status: DISABLE\n    scheduleEndTime: "2027-04-01T09:00:00Z"',
    says: ["26:5 scheduleEndTime is not a property of a campaign. It belongs to ad groups: write it there."],
  },
  {
    what: "backslash quoted",
    from: "source: media/spring.mp4",
    to: 'source: "media\\spring.mp4"',
    says: [
      '5:13 contains a backslash, which is an escape in double quotes. Write paths with /: source: "media/spring.mp4"',
    ],
  },
  {
    what: "text hash",
    from: "text: Iced coffee",
    to: "text: Iced coffee #1 in town",
    says: [],
    warns: [
      '37:19 text ends before #1: a space and # begin a comment. If it is part of the text, put all of it in quotes: text: "Iced coffee #1 in town"',
    ],
  },
  {
    what: "text percent",
    from: "text: Iced coffee",
    to: "text: %off today",
    says: ['37:19 the text begins with %, which has a special meaning in YAML. Put it in quotes: text: "%off today"'],
  },
  {
    what: "text at",
    from: "text: Iced coffee",
    to: "text: @home today",
    says: ['37:19 the text begins with @, which has a special meaning in YAML. Put it in quotes: text: "@home today"'],
  },
  {
    what: "text backtick",
    from: "text: Iced coffee",
    to: "text: `home today",
    says: ['37:19 the text begins with `, which has a special meaning in YAML. Put it in quotes: text: "`home today"'],
  },
  {
    what: "text star",
    from: "text: Iced coffee",
    to: "text: *** sale",
    says: ['37:19 the text begins with *, which has a special meaning in YAML. Put it in quotes: text: "*** sale"'],
  },
  {
    what: "text amp",
    from: "text: Iced coffee",
    to: "text: &more",
    says: [
      "37:24 the anchor &more is not supported. Write the value out, or put it under defaults. Quote a text that begins with &.",
    ],
  },
  {
    what: "text excl",
    from: "text: Iced coffee",
    to: "text: !Sale today",
    says: ["37:19 the tag !Sale is not supported. Remove it. Quote a text that begins with !."],
  },
  {
    what: "text brace",
    from: "text: Iced coffee",
    to: "text: {Sale} today",
    says: ['37:19 the text begins with {, which has a special meaning in YAML. Put it in quotes: text: "{Sale} today"'],
  },
  {
    what: "text bracket",
    from: "text: Iced coffee",
    to: "text: [New] coffee",
    says: ['37:19 the text begins with [, which has a special meaning in YAML. Put it in quotes: text: "[New] coffee"'],
  },
  {
    what: "text quote",
    from: "text: Iced coffee",
    to: 'text: "Iced" coffee',
    says: ["37:19 the text contains quotes that end it too early. Put it in quotes: text: '\"Iced\" coffee'"],
  },
  {
    what: "text apostrophe",
    from: "text: Iced coffee",
    to: "text: 'It's here'",
    says: ['37:19 the text contains quotes that end it too early. Put it in quotes: text: "It\'s here"'],
  },
  {
    what: "text quote open",
    from: "text: Iced coffee",
    to: 'text: "Iced coffee',
    says: ['37:19 the quote that begins here is not closed. Write: text: "Iced coffee"'],
  },
  {
    what: "text pipe",
    from: "text: Iced coffee",
    to: "text: | Iced coffee",
    says: [
      '37:19 the text begins with |, which has a special meaning in YAML. Put it in quotes: text: "| Iced coffee"',
    ],
  },
  {
    what: "text gt",
    from: "text: Iced coffee",
    to: "text: > 50 flavours",
    says: [
      '37:19 the text begins with >, which has a special meaning in YAML. Put it in quotes: text: "> 50 flavours"',
    ],
  },
  {
    what: "text dash",
    from: "text: Iced coffee",
    to: "text: - new",
    says: ['37:19 the text begins with -, which has a special meaning in YAML. Put it in quotes: text: "- new"'],
  },
  {
    what: "text question",
    from: "text: Iced coffee",
    to: "text: ? new",
    says: ['37:19 the text begins with ?, which has a special meaning in YAML. Put it in quotes: text: "? new"'],
  },
  {
    what: "bracket open",
    from: "images: [cover]\n            text: Iced",
    to: "images: [cover\n            text: Iced",
    says: ["36:21 the [ that begins here is not closed with ]. Write: images: [cover]"],
  },
  {
    what: "brace open",
    from: "  clip:\n    source: media/spring.mp4",
    to: "  clip: { source: media/spring.mp4",
    says: ["4:9 the { that begins here is not closed with }. Write: clip: { source: media/spring.mp4}"],
  },
  {
    what: "list dash no space",
    from: 'locationIds: ["6252001"]',
    to: "locationIds:\n          -6252001",
    says: ["31:11 locationIds -6252001 is not a list. Write a space after each dash: - 6252001"],
  },
  {
    what: "list comma",
    from: 'locationIds: ["6252001"]',
    to: "locationIds: 6252001, 6252002",
    says: ['30:22 locationIds "6252001, 6252002" is not a list. Write: ["6252001", "6252002"]'],
  },
  {
    what: "dup key",
    from: "    budget: 80",
    to: "    budget: 80\n    budget: 90",
    says: ["25:5 this name occurs twice. Each name may occur only once: rename one, or remove it."],
  },
  {
    what: "dup ad",
    from: "          two:",
    to: "          one:",
    says: ["38:11 this name occurs twice. Each name may occur only once: rename one, or remove it."],
  },
  {
    what: "dup campaign",
    from: /$/,
    to: "  spring:\n    objective: REACH\n",
    says: ["43:3 this name occurs twice. Each name may occur only once: rename one, or remove it."],
  },
  {
    what: "alias",
    from: "text: Iced coffee",
    to: "text: *text",
    says: [
      "37:19 the alias *text is not supported. Write the value out, or put it under defaults. Quote a text that begins with *.",
    ],
  },
  {
    what: "anchor",
    from: "currency: USD",
    to: "currency: &c USD",
    says: [
      "2:14 the anchor &c is not supported. Write the value out, or put it under defaults. Quote a text that begins with &.",
    ],
  },
  {
    what: "merge",
    from: "    budget: 80",
    to: "    <<: {}\n    budget: 80",
    says: ["24:5 merge keys (<<) are not supported. Put what objects have in common under defaults."],
  },
  {
    what: "tag",
    from: "budget: 80",
    to: "budget: !!float 80",
    says: ["24:13 the tag !!float is not supported. Remove it. Quote a text that begins with !."],
  },
  {
    what: "two documents",
    from: "defaults:",
    to: "---\ndefaults:",
    says: ["9:1 holds several documents (---). A config is one document: divide it into several files."],
  },
  {
    what: "name with space",
    from: "  spring:",
    to: "  spring sale:",
    says: [
      '21:3 "spring sale" cannot be a name here: names have no spaces, slashes, colons or dollars, and at most 100 characters. Write spring-sale: here, and name: "spring sale" below it.',
    ],
  },
  {
    what: "name quoted with colon",
    from: "  spring:",
    to: '  "spring:x":',
    says: [
      '21:3 "spring:x" cannot be a name here: names have no spaces, slashes, colons or dollars, and at most 100 characters. Write spring-x: here, and name: "spring:x" below it.',
    ],
  },
  {
    what: "json broken",
    from: /[\s\S]*/,
    to: '{"campaigns": {"spring": {"objective": "TRAFFIC",}}\n',
    says: [
      '1:1 the { that begins here is not closed with }. Write: {"campaigns": {"spring": {"objective": "TRAFFIC",}}}',
    ],
  },
  {
    what: "conflict",
    from: "    budget: 80",
    to: "<<<<<<< HEAD\n    budget: 80\n=======\n    budget: 90\n>>>>>>> b",
    says: [
      "24:1 is a marker of an unresolved merge conflict. Keep one side, and remove the lines that begin with <<<<<<<, ======= and >>>>>>>.",
    ],
  },
];
