import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { metrics, trace } from "@opentelemetry/api";
import {
  AggregationTemporality,
  InMemoryMetricExporter,
  MeterProvider,
  PeriodicExportingMetricReader,
} from "@opentelemetry/sdk-metrics";
import { BasicTracerProvider, InMemorySpanExporter, SimpleSpanProcessor } from "@opentelemetry/sdk-trace-base";
import { expect } from "chai";
import type { Attempt } from "../../provider/http/attempt.js";
import { AuditLog, auditFiles } from "../../provider/observability/audit-log.js";
import { LATENCY_BOUNDS, Statistics } from "../../provider/observability/statistics.js";
import { telemetry } from "../../provider/observability/telemetry.js";

const ATTEMPT: Attempt = {
  method: "POST",
  path: "/ad/create/",
  kind: "create",
  number: 1,
  startedAt: Date.parse("2026-11-23T12:34:56Z"),
  waitedMs: 40,
  tookMs: 120,
  outcome: "ok",
  code: 0,
  requestId: "2026112312345600",
  about: ["urn:pulumi:dev::ads::tiktok:index:Ad::clip"],
};

describe("observers", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-watch-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const lines = (file: string): Record<string, unknown>[] =>
    readFileSync(file, "utf8")
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line) as Record<string, unknown>);

  it("write every write, and no read, as a line of the audit log", () => {
    const log = new AuditLog(folder, () => "urn:stack", { GITHUB_ACTOR: "ada" });
    log.note(ATTEMPT);
    log.note({ ...ATTEMPT, kind: "read", path: "/ad/get/" });
    log.note({ ...ATTEMPT, kind: "write", path: "/ad/status/update/", outcome: "auth", code: 40105, number: 2 });
    const [first, second, ...others] = lines(join(folder, "audit.jsonl"));
    expect(first).to.deep.include({
      time: "2026-11-23T12:34:56.000Z",
      actor: "ada",
      stack: "urn:stack",
      endpoint: "POST /ad/create/",
      about: ATTEMPT.about,
      attempt: 1,
      outcome: "ok",
      requestId: "2026112312345600",
    });
    expect(first?.who).to.match(/^.+@.+$/);
    expect(second).to.include({ endpoint: "POST /ad/status/update/", outcome: "auth", code: 40105, attempt: 2 });
    expect(others).to.deep.equal([]);
  });

  it("rotate a full audit log, and keep five old ones", () => {
    const log = new AuditLog(folder, () => undefined, {}, 1);
    for (let line = 0; line < 9; line++) log.note({ ...ATTEMPT, requestId: String(line) });
    const files = auditFiles(folder);
    expect(files).to.have.length(6);
    expect(lines(files.at(-1) ?? "")[0]?.requestId).to.equal("8");
  });

  it("lose no line when several processes meet a full audit log", async function () {
    this.timeout(60_000);
    const [processes, each] = [4, 150];
    const script = join(__dirname, "..", "support", "auditor.js");
    const write = (mostBytes: number): Promise<unknown> =>
      Promise.all(
        Array.from({ length: processes }, async () => {
          const child = fork(script, [folder, String(each), String(mostBytes)]);
          expect(await once(child, "exit")).to.deep.equal([0, null]);
        }),
      );
    // Each line closes a file: they meet as often as can be.
    await write(1);
    for (const file of auditFiles(folder)) rmSync(file);
    await write(30_000);
    const files = auditFiles(folder);
    expect(files.length).to.be.within(3, 6);
    const ids = files.flatMap(lines).map(({ requestId }) => requestId);
    expect(new Set(ids).size).to.equal(processes * each);
    expect(ids).to.have.length(processes * each);
  });

  it("count calls by hour, stack, endpoint and outcome, across processes, with their latencies", () => {
    const [one, other] = [new Statistics(folder), new Statistics(folder)];
    one.note("app", "stack", ATTEMPT);
    other.note("app", "stack", { ...ATTEMPT, number: 2, tookMs: 99_000 });
    one.note("app", "stack", { ...ATTEMPT, outcome: "throttled", code: 40100 });
    const found = one.since(ATTEMPT.startedAt);
    expect(
      found.map(({ outcome, code, count, retries, waitedMs }) => [outcome, code, count, retries, waitedMs]),
    ).to.deep.equal([
      ["ok", 0, 2, 1, 80],
      ["throttled", 40100, 1, 0, 40],
    ]);
    const slowest = LATENCY_BOUNDS.length;
    const [ok] = found;
    expect([ok?.latency[LATENCY_BOUNDS.indexOf(250)], ok?.latency[slowest]]).to.deep.equal([1, 1]);
    expect(new Date(ok?.hour ?? 0).toISOString()).to.equal("2026-11-23T12:00:00.000Z");
    expect(one.since(ATTEMPT.startedAt + 3_600_000)).to.deep.equal([]);
    one.close();
    other.close();
  });

  it("use OpenTelemetry once an SDK is registered, and load nothing before", async () => {
    expect(telemetry(async () => ({}))).to.equal(undefined);
    const spans = new InMemorySpanExporter();
    const numbers = new InMemoryMetricExporter(AggregationTemporality.CUMULATIVE);
    const reader = new PeriodicExportingMetricReader({ exporter: numbers, exportIntervalMillis: 3_600_000 });
    const meters = new MeterProvider({ readers: [reader] });
    trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors: [new SimpleSpanProcessor(spans)] }));
    metrics.setGlobalMeterProvider(meters);
    try {
      const watch = telemetry(async () => ({ day: 900 }));
      watch?.(ATTEMPT);
      watch?.({ ...ATTEMPT, number: 2, outcome: "throttled", code: 40100 });
      await meters.forceFlush();
      const found = numbers.getMetrics()[0]?.scopeMetrics[0]?.metrics ?? [];
      const valuesOf = (name: string): unknown[] =>
        (found.find(({ descriptor }) => descriptor.name === name)?.dataPoints ?? []).map(({ value }) => value);
      expect(valuesOf("tiktok.client.calls")).to.deep.equal([1, 1]);
      expect(valuesOf("tiktok.client.retries")).to.deep.equal([1]);
      expect(valuesOf("tiktok.client.quota.left")).to.deep.equal([900]);
      const [first, second] = spans.getFinishedSpans();
      expect(first?.name).to.equal("POST /ad/create/");
      expect(first?.attributes).to.include({ "tiktok.code": 0, "tiktok.request_id": ATTEMPT.requestId });
      expect(first?.duration).to.deep.equal([0, 120_000_000]);
      expect(second?.status.message).to.equal("throttled");
    } finally {
      trace.disable();
      metrics.disable();
    }
  });
});
