/** Where words for the user go while an operation runs. */
export type Log = (severity: "info" | "warning", message: string) => void;
