/** Known causes of errors, in one table: `doctor` uses it, and docs/troubleshooting.md is generated from it. */

import { keysOf } from "../../provider/text/shape.js";
import { type Area, type Cause, cause, pulumiCause } from "./cause.js";

export type { Area, Cause } from "./cause.js";

/** Every cause by its id. */
export const CAUSES = {
  tokenMissing: cause(
    "authentication",
    "No access token",
    "Neither Pulumi's config, the environment, .env nor a login has one.",
    "Run tiktok-ads login, or set TIKTOK_ACCESS_TOKEN in .env.",
    40104,
  ),
  tokenWrong: cause(
    "authentication",
    "Access token is incorrect or has been revoked",
    "The advertiser has revoked the app's access, someone has logged out, or the token belongs to another app. Such a token does not expire.",
    "Run tiktok-ads login again, and replace the old token with the new one.",
    40105,
    40102,
  ),
  appWrong: cause(
    "authentication",
    "The app is unknown, or its secret is wrong",
    "TIKTOK_APP_ID and TIKTOK_APP_SECRET do not belong to one approved developer app.",
    "Copy both from the app's page in TikTok for Business Developers.",
    40101,
    40113,
    40110,
  ),
  advertiserForeign: cause(
    "authentication",
    "No permission to operate advertiser",
    "The token was not granted for this account.",
    "Run tiktok-ads login and check the account on the consent page, or name another with TIKTOK_ADVERTISER_ID.",
    40001,
    40300,
  ),
  scopeMissing: cause(
    "authentication",
    "The scope is not authorized",
    "The app does not request the permission that the call needs, or the advertiser granted less.",
    "Add the permission to the app, then run tiktok-ads login again.",
    40130,
    40131,
  ),
  accountExpired: cause(
    "authentication",
    "The TikTok account's token is expired",
    "It is valid for 24 hours and was not refreshed; its refresh token is valid for a year.",
    "Run tiktok-ads login --tiktok-account --refresh, daily from cron; after a year log in again.",
    40102,
    40103,
    40107,
  ),
  advertiserStatus: cause(
    "authentication",
    "The account is not allowed to run ads",
    "TikTok has disabled it, it is under review, or its payment failed.",
    "Check the account in TikTok Ads Manager.",
  ),
  fileFormat: cause(
    "uploads",
    "The file's type is not supported",
    "Videos are MP4, MOV, MPEG or AVI, images JPG or PNG; the file extension does not decide.",
    "Convert the file. tiktok-ads validate looks at its content before anything is sent.",
    40908,
    40915,
    40912,
  ),
  fileSize: cause(
    "uploads",
    "The file is too large, or empty",
    "A video may have 500 MB, an image 50 MB and 3,686,400 pixels.",
    "Encode it again at a smaller size.",
    40906,
    40907,
  ),
  fileName: cause(
    "uploads",
    "The material's name already exists",
    "Names are unique in an account's library.",
    "Give the video or image another name.",
    40911,
  ),
  fileContent: cause(
    "uploads",
    "TikTok has refused the content",
    "It violates TikTok's advertising policies.",
    "Use another video or image.",
    40904,
    40916,
  ),
  uploadNetwork: cause(
    "uploads",
    "The MD5 differs, or the file could not be fetched",
    "The connection was interrupted, or the URL in source does not respond to TikTok.",
    "Run pulumi up again: nothing is sent twice. Instead of a URL, try a file in the project.",
    40900,
    40902,
    40903,
    40913,
    40914,
  ),
  stillProcessing: cause(
    "uploads",
    "Transcoding is still running",
    "TikTok needs a few minutes to process a video.",
    "Run pulumi up again: it continues from there.",
    40901,
  ),
  secondLimit: cause(
    "rate limits",
    "Too many requests",
    "Another program uses the same app, or tiktok:limits allows more than the app's quota.",
    "Set tiktok:limits to the app's profile; for several machines set tiktok:quotaUrl (docs/quota.md).",
    40100,
    40016,
    40133,
  ),
  dayUsedUp: cause(
    "rate limits",
    "The day's calls are used up",
    "The quota of tiktok:limits is counted until 00:00 UTC.",
    "Wait until then, or raise tiktok:limits if the app's quota is higher. tiktok-ads quota shows its use.",
  ),
  unreachable: cause(
    "network",
    "TikTok cannot be reached",
    "No network, a proxy, a wrong tiktok:baseUrl, or the emulator is not running.",
    "Check the address; start the emulator with tiktok-ads emulator.",
  ),
  clockSkew: cause(
    "network",
    "This machine's clock is wrong",
    "TikTok's answers contain its own time, which differs.",
    "Set the clock by NTP. Schedules and quotas use TikTok's time, so they are not affected.",
    40115,
  ),
  pulumiMissing: cause(
    "project",
    "pulumi was not found",
    "It is not installed, or not on PATH.",
    "Install it (https://www.pulumi.com/docs/install/), then open a new terminal.",
  ),
  noProject: pulumiCause(
    /no Pulumi\.yaml project file found/,
    "no Pulumi.yaml project file found",
    "Neither this folder nor one above it is a Pulumi project.",
    "Change to the project's folder, or create one: tiktok-ads init.",
  ),
  libraryMissing: cause(
    "project",
    "@pulumi/pulumi is not installed in this project",
    "The packages in package.json are not installed yet.",
    "Run npm install in the project's folder.",
  ),
  noBackend: cause(
    "project",
    "no Pulumi backend is selected",
    "Pulumi has not been logged in on this machine.",
    "Run tiktok-ads up, which offers to store the state on this machine; or pulumi login for a team.",
  ),
  passphraseMissing: cause(
    "project",
    "no passphrase is set",
    "If states are stored in a folder or a bucket, Pulumi encrypts secrets with a passphrase.",
    'Run export PULUMI_CONFIG_PASSPHRASE="" in this terminal, with your own passphrase if a stack contains secrets.',
  ),
  noStack: pulumiCause(
    /no stack selected|no stack named/,
    "no stack selected, no stack named …",
    "The project has no stack yet, another one is meant, or PULUMI_BACKEND_URL names another backend.",
    "Run pulumi stack select; pulumi stack init NAME creates one.",
  ),
  backendUnknown: pulumiCause(
    /PULUMI_ACCESS_TOKEN must be set|unable to open bucket(?!.*(?:dial tcp|send request failed))/,
    "PULUMI_ACCESS_TOKEN must be set, unable to open bucket",
    "Pulumi has no state backend, or it does not exist.",
    "Set PULUMI_BACKEND_URL to it (file://FOLDER, or a bucket), or run pulumi login.",
  ),
  backendAway: pulumiCause(
    /failed to save snapshot|^(?!.*(?:plugin|download|github\.com|pulumi\.com)).*(?:send request failed|dial tcp .*(?:connect|lookup|timeout))/m,
    "failed to save snapshot, dial tcp … connection refused",
    "The server or bucket with Pulumi's states does not answer.",
    "Wait until it answers. An interrupted update leaves its lock there: pulumi cancel removes it, and the next update adopts what was created.",
  ),
  passphrase: pulumiCause(
    /passphrase must be set|incorrect passphrase/,
    "passphrase must be set, incorrect passphrase",
    "The stack's secrets were encrypted with another passphrase.",
    "Set PULUMI_CONFIG_PASSPHRASE to the one that the stack was created with.",
  ),
  stackLocked: pulumiCause(
    /stack is currently locked/,
    "the stack is currently locked",
    "Another update is running, or one was killed.",
    "Wait for it. If none is running: pulumi cancel, then pulumi up; what a killed update had created is adopted, not created twice.",
  ),
  stateCutOff: pulumiCause(
    /failed to load checkpoint: EOF|^error: EOF/m,
    "failed to load checkpoint: EOF",
    "An update was killed while Pulumi wrote a state in a folder (file://): the attributes file next to the state is empty. The state itself is intact.",
    "In the states' folder, find .pulumi/stacks -name '*.attrs' -size 0 names the file: remove it. Then pulumi cancel and pulumi up; what the killed update had created is adopted, not created twice.",
  ),
  configsWrong: cause(
    "project",
    "The configs have mistakes",
    "A property is missing, misspelled or out of range.",
    "Run tiktok-ads validate: it reports each with file and line.",
  ),
  currencyDiffers: cause(
    "project",
    "A config's currency is not the account's",
    "Budgets would be checked against the wrong minimum, and reports would show the wrong currency.",
    "Write the account's currency in the config.",
  ),
  deprecated: cause(
    "project",
    "The configs use something that TikTok deprecates",
    "The API changes within v1.3, without a new version.",
    "Change the config as the finding describes.",
    41001,
    41002,
  ),
} as const satisfies Readonly<Record<string, Cause>>;

export type CauseId = keyof typeof CAUSES;

function causeThat(fits: (one: Cause) => boolean | undefined): CauseId | undefined {
  return keysOf(CAUSES).find((id) => fits(CAUSES[id]));
}

/** The cause of a TikTok code; undefined if unknown. */
export const causeOfCode = (code: number | undefined): CauseId | undefined =>
  causeThat(({ codes }) => code !== undefined && codes?.includes(code));

/** The cause of an error message from Pulumi; undefined if unknown. */
export const causeOfWords = (words: string): CauseId | undefined => causeThat(({ pattern }) => pattern?.test(words));

const AREAS: readonly [Area, string][] = [
  ["authentication", "Authentication"],
  ["uploads", "Uploads"],
  ["rate limits", "Rate limits"],
  ["network", "Network"],
  ["project", "The project"],
];

/** docs/troubleshooting.md. */
export function troubleshooting(): string {
  const rows = (area: Area): string[] =>
    Object.values<Cause>(CAUSES)
      .filter((one) => one.area === area)
      .map(
        ({ sign, cause: why, step, codes = [] }) =>
          `| ${sign}${codes.length > 0 ? ` (${codes.join(", ")})` : ""} | ${why} | ${step} |`,
      );
  const parts = AREAS.map(([area, title]) =>
    [
      `## ${title}`,
      "",
      "| What you see (TikTok's codes) | Why | What to do |",
      "| --- | --- | --- |",
      ...rows(area),
    ].join("\n"),
  );
  return [
    "<!-- Generated by `npm run generate` from cli/lib/causes.ts. Do not edit. -->",
    "# Troubleshooting",
    "",
    "`tiktok-ads doctor` checks as much of this as it can, and reports which row applies. Every message ends with TikTok's code and request_id; TikTok's support asks for the latter.",
    "",
    parts.join("\n\n"),
    "",
  ].join("\n");
}
