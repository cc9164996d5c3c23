import { isAbsent, type Resource, type Values } from "../../definitions/index.js";
import { messageOf } from "../../text/shape.js";
import type { Session } from "../session.js";
import { called, subject, Unfinished } from "./errors.js";
import { amountIn, scheduleWork, wireOf } from "./schedule.js";

/** Sends what a change has to send. A limit that no call can remove stays at TikTok, and is reported. */
export async function sendSchedule(
  session: Session,
  resource: Resource,
  id: string,
  olds: Values,
  news: Values,
): Promise<void> {
  const { schedule } = resource.operations;
  if (!schedule) return;
  const { property, of } = schedule;
  const about = subject(session, resource, news);
  const isLeft = amountIn(olds[property]) !== undefined && isAbsent(news[property]) && isAbsent(news[of]);
  if (isLeft)
    session.log(
      "warning",
      `${called(resource, news)}: ${property} ${String(olds[property])} stays at TikTok as its daily maximum, because TikTok documents no call that removes it. Change it in TikTok Ads Manager, or set a higher one.`,
    );
  const work = scheduleWork(schedule, olds, news);
  const key = {
    path: schedule.path,
    levels: [resource.operations.read.path, schedule.shownBy.path],
    id: resource.wireId,
  };
  const account = { ...key, advertiserId: String(news.advertiserId) };
  if (work.now !== undefined)
    await session.shared.setAmount({ ...account, amount: wireOf(resource, of) }, { id, amount: work.now, about });
  if (work.next !== undefined)
    await session.shared.setAmount(
      { ...account, amount: wireOf(resource, property) },
      { id, amount: work.next, about },
    );
}

/** The same for a new object. A failure is reported as unfinished, never lost. */
export async function settleSchedule(
  session: Session,
  resource: Resource,
  id: string,
  inputs: Values,
  outputs: Values,
): Promise<void> {
  const { schedule } = resource.operations;
  if (!schedule || inputs[schedule.property] === undefined) return;
  const { [schedule.property]: _scheduled, ...begun } = inputs;
  try {
    await sendSchedule(session, resource, id, begun, inputs);
  } catch (error) {
    const reason = messageOf(error);
    const message = `${called(resource, inputs)}: created as ${id}, but ${schedule.property} could not be set: ${reason} It is in the stack as unfinished; the next pulumi up completes it and creates no second ${resource.noun}.`;
    throw new Unfinished(message, id, { ...begun, ...outputs });
  }
}
