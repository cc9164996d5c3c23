#!/usr/bin/env node
/** `tiktok-ads`. */
import { partOf } from "./bundle.js";

partOf<{ readonly runCommandLine: () => void }>("cli", () => require("../cli/main.js")).runCommandLine();
