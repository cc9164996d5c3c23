import type { Parts } from "../parts.js";
import type { Behaviour } from "../world.js";
import type { Scenario } from "./form.js";

/** Behavior settings of a scenario. */
const BEHAVIOUR = [
  "seed",
  "processingSeconds",
  "reviewSeconds",
  "taskSeconds",
  "deniedWords",
  "unknownFields",
  "omittedFields",
  "materialIds",
  "plainCampaigns",
] as const satisfies readonly (keyof Behaviour & keyof Scenario)[];

/** Applies a scenario's settings to the emulator; omitted ones do not change. */
export function applyScenario(parts: Parts, scenario: Scenario): void {
  const { world, quota, faults, player } = parts;
  const { limits, latency, clock } = scenario;
  if (limits !== undefined) quota.become(limits);
  if (latency !== undefined) parts.latencyMs = latency;
  const given = BEHAVIOUR.flatMap((name) => (scenario[name] === undefined ? [] : [[name, scenario[name]] as const]));
  world.behaviour = { ...world.behaviour, ...Object.fromEntries(given) };
  const resumed = world.store.meta("scenario") === scenario.name;
  if (!resumed && clock?.at !== undefined) world.clock.turnTo(Date.parse(clock.at));
  if (!resumed && clock?.speed !== undefined) world.clock.run(clock.speed);
  player.begin(scenario);
  faults.clear();
  for (const fault of scenario.faults ?? []) faults.add(fault, world.now());
}
