/**
 * What Node reads before Pulumi's own code in every process of an update (NODE_OPTIONS=--require, which `tiktok-ads` sets; see
 * docs/performance.md). With each start `@pulumi/pulumi` reads the TypeScript compiler (9 MB) and npm's dependency resolver (300
 * files), in the program and again in the host of dynamic providers. Both are there for functions that are turned into text,
 * which nothing of ours needs; a program that does gets them when it first asks. Other processes are left alone.
 */
import { realpathSync } from "node:fs";
import Module, { createRequire } from "node:module";

/** Pulumi's two entry points: the program, and the host of dynamic providers. */
const HOSTS = /[\\/]@pulumi[\\/]pulumi[\\/]cmd[\\/](run|dynamic-provider)[\\/]/;

/** What is put off, as files of those hosts name it. */
const PUT_OFF = ["../../typescript-shim", "@npmcli/arborist"];

/**
 * Puts something in the place of a module that reads the module at its first use. Whoever imports it holds this object itself:
 * with `__esModule` no helper of a compiler copies what it has, which would read it at once.
 */
function putOff(file: string, require: NodeJS.Require): void {
  let real: object | undefined;
  const read = (): object => {
    if (real === undefined) {
      delete require.cache[file];
      real = Object(require(file));
    }
    return real ?? {};
  };
  const stand = new Module(file);
  stand.filename = file;
  stand.loaded = true;
  stand.exports = new Proxy(function later() {}, {
    get: (_target, key) => {
      if (key === "__esModule") return true;
      // A release that imports the module as a whole, as compilers of TypeScript write it.
      return key === "default" && !("default" in read()) ? read() : Reflect.get(read(), key);
    },
    has: (_target, key) => Reflect.has(read(), key),
  });
  require.cache[file] = stand;
}

const host = process.argv[1];
if (host !== undefined && HOSTS.test(host))
  for (const name of PUT_OFF)
    try {
      const require = createRequire(realpathSync(host));
      putOff(require.resolve(name), require);
    } catch {
      // Another release of Pulumi, which has it elsewhere or no longer needs it, starts as it always has.
    }
