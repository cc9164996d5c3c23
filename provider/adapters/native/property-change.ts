/** One changed property, in the engine's terms. */
export interface PropertyChange {
  readonly path: string;
  readonly kind: "add" | "delete" | "update";
  readonly replace: boolean;
}
