import type { Parts } from "../parts.js";
import type { Scenario } from "./form.js";

/** Makes the emulator behave as a scenario says; what it does not say stays as it is. */
export function applyScenario(parts: Parts, scenario: Scenario): void {
  const { world, quota, faults, player } = parts;
  const { limits, latency, clock } = scenario;
  if (limits !== undefined) quota.become(limits);
  if (latency !== undefined) parts.latencyMs = latency;
  const {
    seed,
    processingSeconds,
    reviewSeconds,
    taskSeconds,
    deniedWords,
    unknownFields,
    omittedFields,
    materialIds,
    plainCampaigns,
  } = scenario;
  const given = {
    seed,
    processingSeconds,
    reviewSeconds,
    taskSeconds,
    deniedWords,
    unknownFields,
    omittedFields,
    materialIds,
    plainCampaigns,
  };
  world.behaviour = {
    ...world.behaviour,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  const resumed = world.store.meta("scenario") === scenario.name;
  if (!resumed && clock?.at !== undefined) world.clock.turnTo(Date.parse(clock.at));
  if (!resumed && clock?.speed !== undefined) world.clock.run(clock.speed);
  player.begin(scenario);
  faults.clear();
  for (const fault of scenario.faults ?? []) faults.add(fault, world.now());
}
