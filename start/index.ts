/** `pulumi-tiktok`: classes of the dynamic adapter, and applyConfigs for YAML configs. */
import { partOf } from "./bundle.js";

module.exports = partOf("sdk", () => require("../sdk/index.js"));
// biome-ignore lint/suspicious/noAssignInExpressions: never runs; Node reads here which names a program may import by `import { Campaign } from "pulumi-tiktok"`.
0 && (module.exports = { ...require("../sdk/index.js") });
