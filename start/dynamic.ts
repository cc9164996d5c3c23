/** `pulumi-tiktok/dynamic`: what `__provider` in a state loads. */
import { partOf } from "./bundle.js";

module.exports = partOf("dynamic", () => require("../provider/adapters/dynamic.js"));
