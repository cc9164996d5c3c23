/**
 * Runs `declare` without a stack for Pulumi to note. Pulumi writes the stack of each declaration into the state; that of
 * a config is a list of our own functions, which helps no one and is a fifth of the size of an ad's state.
 * Pulumi reads it from a new Error, whose stack V8 lets a program write (Error.prepareStackTrace).
 */
export function declaredQuietly<T>(declare: () => T): T {
  const before = Error.prepareStackTrace;
  Error.prepareStackTrace = (error) => String(error);
  try {
    return declare();
  } finally {
    Error.prepareStackTrace = before;
  }
}

/**
 * Runs `declare` without reading any stack: Pulumi captures one for each promise that it creates, without use. What the
 * program does afterwards has its stacks again.
 */
export function withoutStacks<T>(declare: () => T): T {
  const before = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return declare();
  } finally {
    Error.stackTraceLimit = before;
  }
}
