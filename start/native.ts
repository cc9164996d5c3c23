/** `pulumi-tiktok/native`: classes of the native adapter. */
import { partOf } from "./bundle.js";

module.exports = partOf("native", () => require("../sdk/native.js"));
// biome-ignore lint/suspicious/noAssignInExpressions: never runs; Node reads here which names a program may import.
0 && (module.exports = { ...require("../sdk/native.js") });
