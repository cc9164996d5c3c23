/** Plain campaigns from a stack's state: declared by a program, not by configs. */
import type { InState } from "../../stack/state.js";
import { Asset } from "./asset.js";
import type { Plain } from "./plain.js";

const BELOW: Readonly<Record<string, { readonly title: string; readonly field: string }>> = {
  Campaign: { title: "AdGroup", field: "campaign" },
  AdGroup: { title: "Ad", field: "adGroup" },
};

/** One resource of the state with its children. */
export function plainInState(one: InState, state: readonly InState[]): Plain {
  const { resource, name, id } = one;
  const asset = (title: "Video" | "Image", value: unknown): Asset => {
    const found = state.find((other) => other.resource.title === title && other.id === String(value));
    return new Asset(title, found?.name, String(value));
  };
  const inputs = Object.fromEntries(
    Object.entries(one.inputs).map(([property, value]) => {
      const title = resource.fields[property]?.tiktok.refersTo;
      if (title !== "Video" && title !== "Image") return [property, value];
      return [property, Array.isArray(value) ? value.map((each) => asset(title, each)) : asset(title, value)];
    }),
  );
  const below = BELOW[resource.title];
  const isSet = (property: string): boolean =>
    one.inputs[property] !== undefined && one.inputs[property] !== resource.fields[property]?.tiktok.default;
  return {
    resource,
    name,
    key: name,
    inputs,
    declared: new Set(Object.keys(one.inputs).filter(isSet)),
    children: below
      ? state
          .filter((child) => child.resource.title === below.title && String(child.inputs[below.field]) === id)
          .map((child) => plainInState(child, state))
      : [],
    place: (property) => `${resource.noun} ${name}${property === undefined ? "" : `, ${property}`}`,
  };
}
