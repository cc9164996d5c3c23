/**
 * Runs `declare` without a stack trace for Pulumi to record. Pulumi writes the stack trace of each declaration into the
 * state; that of a config lists only our own functions, which helps no one and takes up a fifth of an ad's state.
 * Pulumi reads it from a new Error, whose stack V8 lets a program override (Error.prepareStackTrace).
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
 * Runs `declare` without capturing stack traces: Pulumi captures one, unused, for each promise that it creates. Stack
 * traces work again afterwards.
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
