// The day on which tests and the demo run. Examples and end-to-end tests declare schedules, and TikTok ends the
// creation of plain campaigns on a day of its own, so their results would depend on the current day. `npm test`
// starts every Node process with this file (NODE_OPTIONS), and the system's clock is then read with a shift that all of
// them share: time passes normally, on another day. Timers and the clocks of other programs are untouched.
const shift = Number(process.env.TIKTOK_ADS_CLOCK_SHIFT_MS ?? 0);

if (Number.isFinite(shift) && shift !== 0) {
  const RealDate = globalThis.Date;
  const now = () => RealDate.now() + shift;
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget === globalThis.Date ? target : newTarget),
    apply: () => new RealDate(now()).toString(),
    get: (target, key) => (key === "now" ? now : Reflect.get(target, key)),
  });
}
