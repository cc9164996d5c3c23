/** Frames that Pulumi drops before the one that it takes for the place of the declaration (pulumi: resource.ts, stackTrace). */
const FRAMES = 6;

/**
 * Runs `declare` so that Pulumi notes `file:line:column` as the place where the resource stands: the line of the YAML
 * config, in place of a stack of our own functions, which says nothing to anybody and doubles the size of a state.
 * Pulumi reads the place from a new Error's stack; V8 lets a program write that (Error.prepareStackTrace).
 */
export function declaredAt<T>(file: string, line: number, column: number, declare: () => T): T {
  const before = Error.prepareStackTrace;
  const frame = `    at ads (${file}:${line}:${column})`;
  Error.prepareStackTrace = (error) => `${String(error)}\n${Array(FRAMES).fill(frame).join("\n")}`;
  try {
    return declare();
  } finally {
    Error.prepareStackTrace = before;
  }
}
