/** Messages to the user while an operation runs. */
export type Log = (severity: "info" | "warning", message: string) => void;
