/** Writes docs/troubleshooting.md; a part of `npm run generate`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { troubleshooting } from "../../lib/causes.js";

writeFileSync(join(__dirname, "..", "..", "..", "..", "docs", "troubleshooting.md"), troubleshooting());
