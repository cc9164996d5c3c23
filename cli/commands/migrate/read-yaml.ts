/** Plain campaigns from the configs, as the migration reads them. */
import { resourceOf } from "../../../provider/resources/index.js";
import { mapping } from "../../../yaml/mappings.js";
import { type Planned, PlannedId } from "../../../yaml/plan.js";
import { Asset } from "./asset.js";
import type { Plain } from "./plain.js";

/** Names that stand for ids; the config's own key, whatever its account. */
function named(value: unknown, title: string | undefined): unknown {
  if (Array.isArray(value)) return value.map((one) => named(one, title));
  if (value instanceof PlannedId) {
    const { title: kind, path, parent } = value.target;
    return parent === undefined ? new Asset(kind, String(path.at(-1)), undefined) : undefined;
  }
  return (title === "Video" || title === "Image") && typeof value === "string"
    ? new Asset(title, undefined, value)
    : value;
}

const inside = (planned: Planned, path: readonly (string | number)[]): Readonly<Record<string, unknown>> =>
  mapping(path.reduce<unknown>((value, step) => mapping(value)[String(step)], planned.document.value));

/** One planned object with its children. */
export function plainOf(planned: Planned, all: readonly Planned[]): Plain {
  const resource = resourceOf(planned.title);
  const { document, path, defaults } = planned;
  const own = inside(planned, path);
  const shared = defaults.length > 0 ? inside(planned, defaults) : {};
  const inputs = Object.fromEntries(
    Object.entries(resource.fields).flatMap(([name, { tiktok }]) => {
      const value = planned.inputs[name] ?? tiktok.default;
      if (value === undefined) return [];
      return [[name, named(tiktok.aliases?.[String(value)] ?? value, tiktok.refersTo)]];
    }),
  );
  const key = String(path.at(-1));
  return {
    resource,
    name: planned.name,
    key,
    inputs: { ...inputs, advertiserId: own.advertiserId ?? planned.inputs.advertiserId },
    declared: new Set([...Object.keys(own), ...Object.keys(shared)]),
    children: all.filter(({ parent }) => parent === planned).map((child) => plainOf(child, all)),
    ...(planned.protect === undefined ? {} : { protect: planned.protect }),
    place: (property) => {
      const steps = property !== undefined && !(property in own) && property in shared ? defaults : path;
      const { line } = property === undefined ? document.at(path, true) : document.at([...steps, property]);
      return `${document.file}:${line}`;
    },
  };
}
