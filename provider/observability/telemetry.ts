import { type Attempt, failed, type OnAttempt } from "../http/attempt.js";

/** Where @opentelemetry/api keeps the SDK that a program has registered (its own well-known symbol). */
const REGISTERED = Symbol.for("opentelemetry.js.api.1");

/** Remaining calls of each window. */
export type QuotaLeft = () => Promise<Readonly<Record<string, number>>>;

/**
 * Metrics and traces through OpenTelemetry; does and loads nothing unless an SDK was registered before (for example
 * with `NODE_OPTIONS="--require …"`, see docs/observability.md).
 */
export function telemetry(quotaLeft: QuotaLeft): OnAttempt | undefined {
  if (!(REGISTERED in globalThis)) return undefined;
  const {
    metrics,
    SpanKind,
    SpanStatusCode,
    trace,
  }: typeof import("@opentelemetry/api") = require("@opentelemetry/api");
  const meter = metrics.getMeter("pulumi-tiktok");
  const calls = meter.createCounter("tiktok.client.calls", { description: "Calls sent, retries included" });
  const retries = meter.createCounter("tiktok.client.retries", { description: "Retried calls" });
  const duration = meter.createHistogram("tiktok.client.duration", {
    unit: "s",
    description: "From sending a call to its answer",
  });
  const wait = meter.createHistogram("tiktok.client.quota.wait", { unit: "s", description: "Waits for the quota" });
  meter
    .createObservableGauge("tiktok.client.quota.left", { description: "Calls left in a window" })
    .addCallback(async (result) => {
      for (const [window, left] of Object.entries(await quotaLeft())) result.observe(left, { window });
    });
  const tracer = trace.getTracer("pulumi-tiktok");

  return (attempt: Attempt) => {
    const labels = { endpoint: attempt.path, outcome: attempt.outcome, code: attempt.code ?? -1 };
    calls.add(1, labels);
    if (attempt.number > 1) retries.add(1, { endpoint: attempt.path });
    duration.record(attempt.tookMs / 1_000, labels);
    wait.record(attempt.waitedMs / 1_000, { endpoint: attempt.path });
    const span = tracer.startSpan(`${attempt.method} ${attempt.path}`, {
      kind: SpanKind.CLIENT,
      startTime: attempt.startedAt,
      attributes: {
        "http.request.method": attempt.method,
        "url.path": attempt.path,
        "http.request.resend_count": attempt.number - 1,
        "tiktok.code": attempt.code,
        "tiktok.request_id": attempt.requestId,
        "tiktok.about": [...attempt.about],
      },
    });
    if (failed(attempt)) span.setStatus({ code: SpanStatusCode.ERROR, message: attempt.outcome });
    span.end(attempt.startedAt + attempt.tookMs);
  };
}
