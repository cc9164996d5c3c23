/** Writes schema/fleet.schema.json: part of `npm run generate`. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { FLEET_SCHEMA } from "./form.js";

/** The file's text. */
export const fleetSchemaText = (): string => `${JSON.stringify(FLEET_SCHEMA, undefined, 1)}\n`;

if (require.main === module)
  writeFileSync(join(__dirname, "..", "..", "..", "..", "schema", "fleet.schema.json"), fleetSchemaText());
