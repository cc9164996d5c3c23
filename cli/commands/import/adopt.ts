/** State entries for imported objects, as `pulumi up` would have written them. Nothing is sent to TikTok. */
import { randomUUID } from "node:crypto";
import { valuesToEngine } from "../../../provider/adapters/engine-values.js";
import { providerCode } from "../../../provider/adapters/provider-code.js";
import type { Values } from "../../../provider/definitions/index.js";
import { inspectAsset } from "../../../provider/engine/assets/media/inspect.js";
import { check } from "../../../provider/engine/index.js";
import { withIds } from "../../../provider/resources/references.js";
import { dynamicType } from "../../../provider/resources/types.js";
import { keyOf } from "../../lib/key.js";
import type { Exported, StackState, StateEntry } from "../../stack/state.js";
import type { Imported, ImportPlan } from "./plan.js";

/** Context of the entries. */
export interface Adoption {
  readonly state: StackState;
  readonly plan: ImportPlan;
  readonly projectFolder: string;
  readonly currency?: string;
  readonly protect: boolean;
}

/** The stack's root and the provider, which a stack without updates does not have. */
function foundations({ project, stack, exported }: StackState, now: string) {
  const there = exported.deployment.resources ?? [];
  const head = `urn:pulumi:${stack}::${project}::`;
  const root = there.find(({ type }) => type === "pulumi:pulumi:Stack");
  const provider = there.find(({ type }) => type === "pulumi:providers:pulumi-nodejs");
  const madeRoot: StateEntry = {
    urn: `${head}pulumi:pulumi:Stack::${project}-${stack}`,
    type: "pulumi:pulumi:Stack",
    custom: false,
    created: now,
    modified: now,
  };
  const madeProvider: StateEntry = {
    urn: `${head}pulumi:providers:pulumi-nodejs::default`,
    type: "pulumi:providers:pulumi-nodejs",
    custom: true,
    id: randomUUID(),
    created: now,
    modified: now,
  };
  return { there, head, root: root ?? madeRoot, provider: provider ?? madeProvider };
}

/** Inputs as the engine would have them: completed by Check. */
async function checkedInputs(one: Imported, { projectFolder, currency }: Adoption): Promise<Values> {
  const { resource } = one;
  const own = currency && "currency" in resource.fields && resource.kind === "campaign" ? { currency } : {};
  const { inputs } = await check(resource, { ...one.inputs, ...own }, undefined, {
    advertiserId: String(one.inputs.advertiserId),
    inspect: (kind, source) => inspectAsset(projectFolder, kind, source),
  });
  return inputs;
}

/** The state with the imported objects. */
export async function adopted(adoption: Adoption): Promise<Exported> {
  const { state, plan, protect } = adoption;
  const now = new Date().toISOString();
  const { there, head, root, provider } = foundations(state, now);
  const urns = new Map(state.resources.map((one) => [keyOf(one.resource.title, one.id), one.urn]));
  const entries: StateEntry[] = [];
  for (const one of plan.objects) {
    const { resource, id, name } = one;
    const urn = `${head}${dynamicType(resource.title)}::${name}`;
    urns.set(keyOf(resource.title, id), urn);
    const inputs = await checkedInputs(one, adoption);
    const code = { __provider: providerCode(resource.title) };
    const depends = (property: string): string[] => {
      const field = resource.fields[property];
      const found: string[] = [];
      if (field && inputs[property] !== undefined)
        withIds(field, inputs[property], [property], (target, id) => {
          found.push(...[urns.get(keyOf(target.title, String(id))) ?? []].flat());
          return id;
        });
      return found;
    };
    const propertyDependencies = Object.fromEntries(
      Object.keys(inputs).map((property) => [property, depends(property)]),
    );
    entries.push({
      urn,
      custom: true,
      id,
      type: dynamicType(resource.title),
      inputs: { ...code, ...valuesToEngine(inputs) },
      outputs: { ...code, ...valuesToEngine({ ...one.outputs, ...inputs }) },
      parent: root.urn,
      ...(protect ? { protect: true } : {}),
      dependencies: [...new Set(Object.values(propertyDependencies).flat())],
      provider: `${provider.urn}::${provider.id}`,
      propertyDependencies: { __provider: [], ...propertyDependencies },
      created: now,
      modified: now,
    });
  }
  const rest = there.filter(({ urn }) => urn !== root.urn && urn !== provider.urn);
  return {
    ...state.exported,
    deployment: { ...state.exported.deployment, resources: [root, provider, ...rest, ...entries] },
  };
}

/** Input of `pulumi import --file`, for the native adapter and programs in other languages. */
export const importFile = (plan: ImportPlan): object => ({
  resources: plan.objects.map(({ resource, id, name, inputs }) => ({
    type: resource.token,
    name,
    id: `${String(inputs.advertiserId)}/${id}`,
  })),
});
