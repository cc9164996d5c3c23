/** The page on which an owner grants an app access: the app, the scopes, and two buttons. No script. */
import { html, raw } from "hono/html";
import { STYLE } from "../console/style.js";

type Html = ReturnType<typeof html>;

/** One thing to choose. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Content of a consent page. */
export interface Question {
  readonly title: string;
  readonly app: string;
  /** What the app may do once access is granted. */
  readonly grants: readonly string[];
  readonly choices: readonly Choice[];
}

const whole = (title: string, body: Html): Html => html`<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="same-origin"><title>${title}</title><link rel="icon" href="data:,"><style>${raw(STYLE)} main { max-width: 34rem; grid-template-columns: minmax(0, 1fr); } ul { padding-left: 1.2rem; } label.choice { flex-direction: row; gap: .5rem; font-size: 1rem; color: inherit; padding: .25rem 0; }</style></head>
<body><header><h1>TikTok emulator</h1></header><main><section>${body}</section></main></body></html>`;

/** The consent page. */
export const consentPage = ({ title, app, grants, choices }: Question): Html =>
  whole(
    title,
    html`<h2>${title}</h2><p><strong>${app}</strong> asks for:</p><ul>${grants.map((grant) => html`<li>${grant}</li>`)}</ul>
<form method="post">
${choices.length === 0 ? "" : html`<fieldset><legend>Advertisers</legend>${choices.map(({ value, label }) => html`<div><label class="choice"><input type="checkbox" name="advertiser" value="${value}" checked> ${label}</label></div>`)}</fieldset>`}
<p class="bar"><button name="answer" value="yes">Confirm</button><button name="answer" value="no">Cancel</button></p></form>`,
  );

/** A page that explains why there is nothing to confirm. */
export const refusedPage = (reason: string): Html =>
  whole("Not authorized", html`<h2>Not authorized</h2><p>${reason}</p>`);
