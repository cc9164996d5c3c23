import { readFileSync } from "node:fs";
import type { handleUnaryCall, Server } from "@grpc/grpc-js";
import * as plugin from "@pulumi/pulumi/proto/plugin_pb";
import { ResourceProviderService } from "@pulumi/pulumi/proto/provider_grpc_pb";
import * as protocol from "@pulumi/pulumi/proto/provider_pb";
import { Empty } from "google-protobuf/google/protobuf/empty_pb";
import type { Struct } from "google-protobuf/google/protobuf/struct_pb";
import { valuesIn } from "../../definitions/index.js";
import { visible } from "../../text/visible.js";
import { failureOf, structOf } from "./failures.js";
import type { Handlers } from "./handlers.js";
import type { PropertyChange } from "./property-change.js";

/** What the plugin knows about itself before the first request. */
export interface PluginFacts {
  readonly version: string;
  /** File of the package schema. */
  readonly schemaFile: string;
  /** Address of the engine, if already known. */
  readonly engineAddress?: string;
}

type Plain = Readonly<Record<string, unknown>>;

const plain = (struct: Struct | undefined): Plain => valuesIn(struct?.toJavaScript());

const MODES = ["propose", "enforce", "disable"] as const;

/** A handler of one kind of request, its errors turned into sentences. */
const unary =
  <Request, Answer>(work: (request: Request) => Answer | Promise<Answer>): handleUnaryCall<Request, Answer> =>
  (call, callback) => {
    Promise.resolve()
      .then(() => work(call.request))
      .then(
        (answer) => callback(null, answer),
        (error: unknown) => callback(failureOf(error)),
      );
  };

function failuresOf(faults: readonly { readonly property: string; readonly reason: string }[]) {
  return faults.map(({ property, reason }) => {
    const failure = new protocol.CheckFailure();
    failure.setProperty(property);
    failure.setReason(visible(reason));
    return failure;
  });
}

function checkAnswer(
  inputs: Plain,
  faults: readonly { readonly property: string; readonly reason: string }[],
): protocol.CheckResponse {
  const answer = new protocol.CheckResponse();
  answer.setInputs(structOf(inputs));
  answer.setFailuresList(failuresOf(faults));
  return answer;
}

const KINDS = {
  add: [protocol.PropertyDiff.Kind.ADD, protocol.PropertyDiff.Kind.ADD_REPLACE],
  delete: [protocol.PropertyDiff.Kind.DELETE, protocol.PropertyDiff.Kind.DELETE_REPLACE],
  update: [protocol.PropertyDiff.Kind.UPDATE, protocol.PropertyDiff.Kind.UPDATE_REPLACE],
} as const;

function diffAnswer(changes: readonly PropertyChange[], replaces: readonly string[]): protocol.DiffResponse {
  const answer = new protocol.DiffResponse();
  const { DIFF_SOME, DIFF_NONE } = protocol.DiffResponse.DiffChanges;
  answer.setChanges(changes.length > 0 ? DIFF_SOME : DIFF_NONE);
  answer.setReplacesList([...replaces]);
  answer.setDiffsList([...new Set(changes.map(({ path }) => path.split(/[.[]/)[0] ?? path))]);
  answer.setHasdetaileddiff(true);
  for (const { path, kind, replace } of changes) {
    const one = new protocol.PropertyDiff();
    one.setKind(KINDS[kind][replace ? 1 : 0]);
    one.setInputdiff(true);
    answer.getDetaileddiffMap().set(path, one);
  }
  return answer;
}

/** Loads the handlers; once. */
type Load = () => Promise<Handlers>;

const about = (urn: string, struct: Struct | undefined) => ({ urn, values: plain(struct) });

/** Settings of the provider. */
function configurationMethods(handlers: Load) {
  return {
    checkConfig: unary(async (request: protocol.CheckRequest) => {
      const { inputs, faults } = await (await handlers()).checkConfig(plain(request.getNews()));
      return checkAnswer(inputs, faults);
    }),
    diffConfig: unary(async (request: protocol.DiffRequest) => {
      const olds = request.getOldInputs() ?? request.getOlds();
      const { changes, replaces } = await (await handlers()).diffConfig(plain(olds), plain(request.getNews()));
      return diffAnswer(changes, replaces);
    }),
    configure: unary(async (request: protocol.ConfigureRequest) => {
      const variables = Object.fromEntries(request.getVariablesMap().toObject());
      (await handlers()).configure(plain(request.getArgs()), variables);
      const answer = new protocol.ConfigureResponse();
      answer.setAcceptsecrets(true);
      answer.setSupportspreview(true);
      answer.setSupportsAutonamingConfiguration(true);
      return answer;
    }),
  };
}

/** Requests about a resource before anything changes. */
function planningMethods(handlers: Load) {
  return {
    invoke: unary(async (request: protocol.InvokeRequest) => {
      const { result, faults } = await (await handlers()).invoke(request.getTok(), plain(request.getArgs()));
      const answer = new protocol.InvokeResponse();
      answer.setReturn(structOf(result));
      answer.setFailuresList(failuresOf(faults));
      return answer;
    }),
    check: unary(async (request: protocol.CheckRequest) => {
      const naming = request.getAutonaming();
      const { inputs, faults } = await (await handlers()).check({
        ...about(request.getUrn(), request.getNews()),
        olds: plain(request.getOlds()),
        proposed: naming?.getProposedName(),
        mode: MODES[naming?.getMode() ?? 0] ?? "propose",
      });
      return checkAnswer(inputs, faults);
    }),
    diff: unary(async (request: protocol.DiffRequest) => {
      const { changes, replaces } = (await handlers()).diff({
        ...about(request.getUrn(), request.getNews()),
        id: request.getId(),
        olds: plain(request.getOlds()),
      });
      return diffAnswer(changes, replaces);
    }),
    read: unary(async (request: protocol.ReadRequest) => {
      const live = await (await handlers()).read({
        ...about(request.getUrn(), request.getProperties()),
        id: request.getId(),
        inputs: plain(request.getInputs()),
      });
      const answer = new protocol.ReadResponse();
      if (!live) return answer;
      answer.setId(live.id);
      answer.setProperties(structOf(live.outputs));
      answer.setInputs(structOf(live.inputs));
      return answer;
    }),
  };
}

/** Requests that change something. */
function changingMethods(handlers: Load) {
  return {
    create: unary(async (request: protocol.CreateRequest) => {
      const { id, outputs } = await (await handlers()).create({
        ...about(request.getUrn(), request.getProperties()),
        preview: request.getPreview(),
        timeoutSeconds: request.getTimeout(),
      });
      const answer = new protocol.CreateResponse();
      answer.setId(id);
      answer.setProperties(structOf(outputs));
      return answer;
    }),
    update: unary(async (request: protocol.UpdateRequest) => {
      const outputs = await (await handlers()).update({
        ...about(request.getUrn(), request.getNews()),
        id: request.getId(),
        olds: plain(request.getOlds()),
        preview: request.getPreview(),
        timeoutSeconds: request.getTimeout(),
      });
      const answer = new protocol.UpdateResponse();
      answer.setProperties(structOf(outputs));
      return answer;
    }),
    delete: unary(async (request: protocol.DeleteRequest) => {
      await (await handlers()).remove({
        ...about(request.getUrn(), request.getProperties()),
        id: request.getId(),
        timeoutSeconds: request.getTimeout(),
      });
      return new Empty();
    }),
  };
}

/**
 * Registers the provider's service on a gRPC server. The requests are implemented in `handlers.ts`, which is loaded
 * with the first request that needs it: a plugin that only returns its schema must start fast.
 */
export function addProvider(server: Server, facts: PluginFacts): void {
  let address = facts.engineAddress;
  let loading: Promise<Handlers> | undefined;
  const handlers: Load = () => {
    loading ??= import("./handlers.js").then((module) => {
      const made = new module.Handlers(() => address);
      if (facts.engineAddress) made.endWithEngine();
      return made;
    });
    return loading;
  };
  server.addService(ResourceProviderService, {
    handshake: unary((request: protocol.ProviderHandshakeRequest) => {
      address = request.getEngineAddress() || address;
      const answer = new protocol.ProviderHandshakeResponse();
      answer.setAcceptSecrets(true);
      answer.setSupportsAutonamingConfiguration(true);
      return answer;
    }),
    attach: unary((request: plugin.PluginAttach) => {
      address = request.getAddress();
      return new Empty();
    }),
    getPluginInfo: unary(() => {
      const answer = new plugin.PluginInfo();
      answer.setVersion(facts.version);
      return answer;
    }),
    getSchema: unary(() => {
      const answer = new protocol.GetSchemaResponse();
      answer.setSchema(readFileSync(facts.schemaFile, "utf8"));
      return answer;
    }),
    cancel: unary(async () => {
      if (loading) (await loading).cancel();
      return new Empty();
    }),
    getMapping: unary(() => new protocol.GetMappingResponse()),
    getMappings: unary(() => new protocol.GetMappingsResponse()),
    ...configurationMethods(handlers),
    ...planningMethods(handlers),
    ...changingMethods(handlers),
  });
}
