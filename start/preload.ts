/**
 * What Node reads before Pulumi's own code in every process of an update (NODE_OPTIONS=--require, which `tiktok-ads` sets; see
 * docs/performance.md). With each start `@pulumi/pulumi` reads the TypeScript compiler (9 MB), npm's dependency resolver, OpenTelemetry's
 * SDK and exporters and the Automation API (600 files), and attaches V8's debugger, in the program and most of it again in the
 * host of dynamic providers. They are there for functions that are turned into text, for `--tracing` and for programs that run
 * other programs, which nothing of ours needs; a program that does gets them when it first asks. Other processes are left alone.
 */
import { realpathSync } from "node:fs";
import { Session } from "node:inspector";
import Module, { createRequire } from "node:module";
import { join } from "node:path";

/** Pulumi's two entry points: the program, and the host of dynamic providers. */
const HOSTS = /[\\/]@pulumi[\\/]pulumi[\\/]cmd[\\/](run|dynamic-provider)[\\/]/;

/** Deferred modules, as files of those hosts import them. */
const PUT_OFF = [
  // Serialization of functions.
  "../../typescript-shim",
  "@npmcli/arborist",
  "normalize-package-data",
  "fdir",
  // `--tracing`.
  "@opentelemetry/exporter-zipkin",
  "@opentelemetry/instrumentation",
  "@opentelemetry/instrumentation-grpc",
  "@opentelemetry/resources",
  "@opentelemetry/sdk-trace-base",
  "@opentelemetry/sdk-trace-node",
  "../../automation",
];

/** Replaces a module in Node's module cache. */
function stand(file: string, require: NodeJS.Require, exports: unknown): void {
  const module = new Module(file);
  module.filename = file;
  module.loaded = true;
  module.exports = exports;
  require.cache[file] = module;
}

/** Loads a replaced module. */
function inPlaceOf(file: string, require: NodeJS.Require): object {
  delete require.cache[file];
  return Object(require(file));
}

/**
 * Replaces a module with a proxy that loads it on first use. Importers hold the proxy itself: with `__esModule` no
 * compiler helper copies its members, which would load it immediately.
 */
function putOff(file: string, require: NodeJS.Require): void {
  let real: object | undefined;
  const read = (): object => {
    real ??= inPlaceOf(file, require);
    return real;
  };
  /** The module where it is a function or a class itself. */
  const callable = () => {
    const found: unknown = read();
    if (typeof found === "function") return found;
    throw new TypeError(`${file} is no function`);
  };
  const handler: ProxyHandler<() => void> = {
    get: (_target, key) => {
      if (key === "__esModule") return true;
      // A release that imports the module as a whole, as TypeScript compiles it.
      return key === "default" && !("default" in read()) ? read() : Reflect.get(read(), key);
    },
    set: (_target, key, value) => Reflect.set(read(), key, value),
    has: (_target, key) => Reflect.has(read(), key),
    ownKeys: () => Reflect.ownKeys(read()),
    getOwnPropertyDescriptor: (_target, key) => {
      const found = Reflect.getOwnPropertyDescriptor(read(), key);
      // A proxy can report as fixed only what its own target has.
      return found && { ...found, configurable: true };
    },
    defineProperty: (_target, key, property) => Reflect.defineProperty(read(), key, property),
    apply: (_target, self, args) => Reflect.apply(callable(), self, args),
    construct: (_target, args) => Object(Reflect.construct(callable(), args)),
  };
  // A bound function can be called and constructed, and all its properties are configurable.
  stand(file, require, new Proxy(function later() {}.bind(undefined), handler));
}

/**
 * Pulumi attaches V8's debugger at the start of each program, so that it can report the file of a function that cannot
 * be serialized. Here it is attached for the first such function: V8 then reports all loaded files, including earlier
 * ones.
 */
function putOffDebugger(file: string, require: NodeJS.Require): void {
  const urls = new Map<string, string>();
  let hooks: object | undefined;
  const read = (): object => {
    if (hooks) return hooks;
    const session = new Session();
    session.connect();
    session.on("Debugger.scriptParsed", ({ params }) => urls.set(params.scriptId, params.url));
    session.post("Debugger.enable");
    hooks = inPlaceOf(file, require);
    return hooks;
  };
  const own: Readonly<Record<PropertyKey, unknown>> = {
    __esModule: true,
    isInitializedAsync: async () => {},
    getScriptUrl: (id: string) => urls.get(id),
  };
  stand(file, require, new Proxy({}, { get: (_target, key) => own[key] ?? Reflect.get(read(), key) }));
}

/**
 * Stack traces that Pulumi records at the start contain only its own files, whose source maps take a tenth of a second
 * to load.
 */
function spareSourceMapsOf(folder: string, require: NodeJS.Require): void {
  const support: { install(options: object): void } = require("source-map-support");
  const nothing = { version: 3, sources: [], names: [], mappings: "" };
  support.install({
    retrieveSourceMap: (file: string) => (file.startsWith(folder) ? { url: file, map: nothing } : null),
  });
}

/** Another release of Pulumi, with other files or without the need, starts as usual. */
function ifThere(spare: () => void): void {
  try {
    spare();
  } catch {
    // Nothing is deferred.
  }
}

const host = process.argv[1];
if (host !== undefined && HOSTS.test(host))
  ifThere(() => {
    const real = realpathSync(host);
    const require = createRequire(real);
    for (const name of PUT_OFF) ifThere(() => putOff(require.resolve(name), require));
    ifThere(() => putOffDebugger(require.resolve("../../runtime/closure/v8Hooks"), require));
    ifThere(() => spareSourceMapsOf(join(real, "..", "..", ".."), require));
  });
