/** Countdown and gift code stickers: /creative/portfolio/create/ (1739091950439426). */
import type { Condition, RuleRow } from "../language.js";
import { asset, of, REQUIRED } from "./row.js";

const STICKER = of("STICKER");
const GIFT: Condition = { ...STICKER, "item.sticker_param.sticker_type": ["GIFTCODE"] };
const COUNTDOWN: Condition = { ...STICKER, "item.sticker_param.sticker_type": { not: ["GIFTCODE"] } };
const REMINDER: Condition = { ...STICKER, "item.sticker_param.sticker_type": ["REMINDER_COUNTDOWN"] };
const LIVE: Condition = { ...STICKER, "item.sticker_param.sticker_type": ["LIVE_REMINDER_COUNTDOWN"] };

export const stickers: readonly RuleRow[] = [
  asset(
    "sticker-type",
    "sticker_param.sticker_type",
    { oneOf: ["COUNTDOWN", "REMINDER_COUNTDOWN", "LIVE_REMINDER_COUNTDOWN", "GIFTCODE"] },
    STICKER,
    "a sticker is a countdown or a gift code",
  ),
  ...["cutoff_time", "display_angle", "opacity"].flatMap((field) => [
    asset(`countdown.${field}`, `sticker_param.${field}`, REQUIRED, COUNTDOWN, "a countdown requires it"),
    asset(`no-gift.${field}`, `sticker_param.${field}`, { refuses: true }, GIFT, "a gift code does not use it"),
  ]),
  asset("gift.code", "sticker_param.giftcode", REQUIRED, GIFT, "the sticker requires it"),
  asset("no-code", "sticker_param.giftcode", { refuses: true }, COUNTDOWN, "only a gift code has one"),
  asset("gift.size", "sticker_param.size", { refuses: true }, GIFT, "a gift code has one size"),
  asset(
    "gift.color",
    "sticker_param.color",
    { oneOf: ["BLACK", "BLUE"] },
    GIFT,
    "TikTok supports these colors for gift codes",
  ),
  asset(
    "countdown.color",
    "sticker_param.color",
    { oneOf: ["ORANGE", "BLACK", "RED", "BLUE"] },
    COUNTDOWN,
    "TikTok supports these colors for countdowns",
  ),
  asset(
    "countdown.angle",
    "sticker_param.display_angle",
    { range: { min: -180, max: 180 } },
    COUNTDOWN,
    "it is an angle in degrees, clockwise",
  ),
  asset(
    "countdown.opacities",
    "sticker_param.opacity",
    { oneOf: ["0.7", "0.8", "0.9", "1"] },
    COUNTDOWN,
    "it is an opacity: the lower, the more transparent",
  ),
  asset(
    "countdown.size",
    "sticker_param.size",
    { oneOf: ["0.6", "0.7", "0.8", "0.9", "1", "1.1"] },
    COUNTDOWN,
    "it is a factor of the default size",
  ),
  ...["position_x", "position_y", "size"].map((field) =>
    asset(
      `countdown.place.${field}`,
      `sticker_param.${field}`,
      { requires: true, or: ["item.sticker_param.predefined_placement"] },
      COUNTDOWN,
      "a countdown requires a predefined placement, or position and size",
    ),
  ),
  ...["position_x", "position_y"].map((field) =>
    asset(
      `gift.place.${field}`,
      `sticker_param.${field}`,
      { requires: true, or: ["item.sticker_param.predefined_placement"] },
      GIFT,
      "a gift code requires a predefined placement, or a position",
    ),
  ),
  asset("reminder.address", "sticker_param.landing_page_url", REQUIRED, REMINDER, "the reminder leads there"),
  asset("live.host", "sticker_param.live_tiktok_user_id", REQUIRED, LIVE, "the reminder leads to the host's live room"),
  asset(
    "reminder.time",
    "sticker_param.reminder_time",
    REQUIRED,
    { any: [REMINDER, LIVE] },
    "it sets when people are reminded",
  ),
  asset(
    "reminder.times",
    "sticker_param.reminder_time",
    { oneOf: ["ONE_MINUTE_EARLIER", "ONE_HOUR_EARLIER", "ONE_DAY_EARLIER"] },
    REMINDER,
    "people are reminded before the event",
  ),
  asset(
    "live.times",
    "sticker_param.reminder_time",
    { oneOf: ["ONE_MINUTE_AFTER", "FIVE_MINUTES_AFTER", "TEN_MINUTES_AFTER"] },
    LIVE,
    "people are reminded once the host is live",
  ),
];
