/** Asynchronous reports (reference 7.3), and the endpoints of all reports. */
import { type Contract, p, paging } from "../contract/fields.js";
import { fromSdk } from "../contract/sdk.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import type { Body } from "../validate.js";
import { nextLongId, type World } from "../world.js";
import { integratedReport, type Row, reportOf } from "./report.js";

function csv(rows: readonly Row[]): string {
  const [first] = rows;
  if (!first) return "";
  const cell = (value: unknown): string => {
    const text = String(value ?? "");
    return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  };
  const names = [...Object.keys(first.dimensions), ...Object.keys(first.metrics)];
  const lines = rows.map((row) =>
    [...Object.values(row.dimensions), ...Object.values(row.metrics)].map(cell).join(","),
  );
  return `${[names.join(","), ...lines].join("\n")}\n`;
}

/** The work is done immediately; it appears as done when its time has come. */
function createTask(world: World, call: Call): Body {
  const { body, token } = call;
  const { sums, row: shown, advertisers } = reportOf(world, call, "asynchronous");
  const rows = sums.map(shown);
  const id = nextLongId(world);
  const row = {
    text: csv(rows),
    output_format: body.output_format ?? "CSV_STRING",
    file_name: body.file_name ?? `report_${id}`,
    token,
    ready_at: world.now() + world.behaviour.taskSeconds * 1000,
    canceled: false,
  };
  const advertiser = advertisers[0] ?? "";
  world.store.put({ kind: "task", id, advertiser, campaign: "", adgroup: "", name: "report", deleted: false, row });
  return { task_id: id };
}

/** A task is visible only with the token that created it. */
function taskOf(world: World, { advertiser, body, token }: Call): Stored {
  const id = required(body, "task_id");
  const task = owned(world, "task", id, advertiser, "task");
  if (task.row.token !== token) throw refusal("doesNotExist", { noun: "task", id });
  return task;
}

const isDone = (world: World, task: Stored): boolean => Number(task.row.ready_at) <= world.now();

function checkTask(world: World, call: Call): Body {
  const task = taskOf(world, call);
  const status = task.row.canceled ? "CANCELED" : isDone(world, task) ? "SUCCESS" : "PROCESSING";
  return { status, message: "" };
}

function cancelTask(world: World, call: Call): Body {
  const task = taskOf(world, call);
  if (task.row.canceled || isDone(world, task)) throw refusal("taskDone");
  world.store.put({ ...task, row: { ...task.row, canceled: true } });
  return {};
}

/** A body of plain text, not an envelope (reference 7.3: CSV body for CSV_STRING). */
export class PlainText {
  constructor(readonly text: string) {}
}

function downloadTask(world: World, call: Call): Body | PlainText {
  const task = taskOf(world, call);
  if (task.row.canceled) throw refusal("taskFailed");
  if (!isDone(world, task)) throw refusal("taskNotReady");
  if (task.row.output_format === "CSV_STRING") return new PlainText(String(task.row.text));
  const { file_name, output_format, text } = task.row;
  const download_url = `data:text/csv;base64,${Buffer.from(String(text)).toString("base64")}`;
  return { download_url, file_name, output_format };
}

const common: Contract = {
  advertiser_id: p("string"),
  advertiser_ids: p("string[]"),
  report_type: p("string", { required: true, oneOf: "report_type" }),
  service_type: p("string", { values: ["AUCTION", "RESERVATION"] }),
  data_level: p("string"),
  dimensions: p("string[]", { required: true, min: 1 }),
  metrics: p("string[]"),
  start_date: p("string"),
  end_date: p("string"),
  query_lifetime: p("boolean"),
  order_field: p("string"),
  order_type: p("string", { oneOf: "order_type" }),
  filtering: p("object[]", {
    of: {
      field_name: p("string", { required: true }),
      filter_type: p("string", { required: true, oneOf: "filter_type" }),
      filter_value: p("string", { required: true }),
    },
  }),
};

const sync = {
  ...common,
  enable_total_metrics: p("boolean"),
  multi_adv_report_in_utc_time: p("boolean"),
  query_mode: p("string", { values: ["REGULAR", "CHUNK"] }),
  bc_id: p("string"),
  ...paging(1000),
};
const task = {
  ...common,
  report_type: p("string", { required: true, oneOf: "report_type.async" }),
  output_format: p("string", { oneOf: "output_format" }),
  file_name: p("string", { max: 255 }),
  enable_report_title_translation: p("boolean"),
};
const one = { task_id: p("string", { required: true }) };

export const reportEndpoints: readonly Endpoint[] = [
  get("/report/integrated/get/", "7.1", sync, integratedReport, { access: "token" }),
  post("/report/task/create/", "7.3", task, createTask, { access: "token" }),
  get("/report/task/check/", "7.3", fromSdk("GET /report/task/check/"), checkTask),
  post("/report/task/cancel/", "7.3", fromSdk("POST /report/task/cancel/"), cancelTask),
  get("/report/task/download/", "7.3", one, downloadTask),
];
