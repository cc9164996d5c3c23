/** What `primary_status` means in terms of the computed status (reference 3.5). */
export const STATUS_FILTERS: Readonly<Record<string, RegExp>> = {
  STATUS_DISABLE: /_DISABLE$/,
  STATUS_DELIVERY_OK: /(_DELIVERY_OK|STATUS_ENABLE)$/,
  STATUS_TIME_DONE: /(_TIME_DONE|STATUS_DONE)$/,
  STATUS_NOT_DELIVERY: /(_NOT_START|_CREATE|_AUDIT|_REAUDIT|_DENY|_EXCEED)$/,
};
