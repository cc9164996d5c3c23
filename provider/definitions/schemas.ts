/** Looking into a JSON Schema: its keywords are unknown to the compiler, so each is checked and none is cast. */
import { isRecord } from "../text/shape.js";
import type { Field, FieldNote, JsonSchema } from "./fields.js";

export const isSchema: (value: unknown) => value is JsonSchema = isRecord;

/** Whether a schema is a field of a definition, with its note. */
export const isField = (schema: JsonSchema): schema is Field =>
  isSchema(schema.tiktok) && typeof schema.tiktok.kind === "string";

/** The note of a schema that is a field. */
export const noteOf = (schema: JsonSchema): FieldNote | undefined => (isField(schema) ? schema.tiktok : undefined);

/** The schema of a list's items; accepts anything if there is none. */
export const itemSchema = ({ items }: JsonSchema): JsonSchema => (isSchema(items) ? items : {});

/** The schemas of an object's named members; empty if there are none. */
export const memberSchemas = ({ properties }: JsonSchema): [string, JsonSchema][] =>
  isSchema(properties)
    ? Object.entries(properties).flatMap(([name, one]): [string, JsonSchema][] => (isSchema(one) ? [[name, one]] : []))
    : [];

/** The schema of an object's unnamed members, if there is one. */
export const otherMembers = ({ additionalProperties }: JsonSchema): JsonSchema | undefined =>
  isSchema(additionalProperties) ? additionalProperties : undefined;
