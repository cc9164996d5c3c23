/** The change log, read by tasks (reference 5.5 names it; the format of its answers is assumed). */
import { changesBetween } from "../behaviour/changes.js";
import { p } from "../contract/fields.js";
import { type Call, type Endpoint, get, post } from "../endpoint.js";
import { owned, required } from "../entities.js";
import { refusal } from "../envelope.js";
import type { Stored } from "../store.js";
import { type Body, formatTime, parseTime } from "../validate.js";
import { nextLongId, type World } from "../world.js";

function createTask(world: World, { advertiser, body }: Call): Body {
  const id = nextLongId(world);
  const row = {
    from: parseTime(body.start_time),
    to: parseTime(body.end_time),
    ready_at: world.now() + world.behaviour.taskSeconds * 1000,
  };
  world.store.put({ kind: "task", id, advertiser, campaign: "", adgroup: "", name: "changelog", deleted: false, row });
  return { task_id: id };
}

function taskOf(world: World, { advertiser, body }: Call): Stored {
  const id = required(body, "task_id");
  const task = owned(world, "task", id, advertiser, "task");
  if (task.name !== "changelog") throw refusal("doesNotExist", { noun: "task", id });
  return task;
}

const isDone = (world: World, task: Stored): boolean => Number(task.row.ready_at) <= world.now();

const checkTask = (world: World, call: Call): Body => ({
  status: isDone(world, taskOf(world, call)) ? "SUCCESS" : "PROCESSING",
});

function downloadTask(world: World, call: Call): Body {
  const task = taskOf(world, call);
  if (!isDone(world, task)) throw refusal("taskNotReady");
  const [from, to] = [Number(task.row.from), Number(task.row.to)];
  const list = changesBetween(world, call.advertiser, from, to).map((change) => ({
    operation_time: formatTime(change.time),
    operator: change.operator,
    object_type: change.kind.toUpperCase(),
    object_id: change.id,
    object_name: change.name,
    operation_type: change.field === "create" ? "CREATE" : change.field === "delete" ? "DELETE" : "UPDATE",
    field: change.field,
    old_value: change.old,
    new_value: change.new,
  }));
  return { list };
}

const time = p("time", { required: true, mark: "assumed" });
const one = { task_id: p("string", { required: true }) };
const assumed = { mark: "assumed" } as const;

export const changelogEndpoints: readonly Endpoint[] = [
  post("/changelog/task/create/", "5.5", { start_time: time, end_time: time }, createTask, assumed),
  get("/changelog/task/check/", "5.5", one, checkTask, assumed),
  get("/changelog/task/download/", "5.5", one, downloadTask, assumed),
];
