/** Exit codes (design.md section 5): the user's input or account, usage, TikTok or the network. */
export const EXIT = { ok: 0, user: 1, usage: 2, remote: 3 } as const;

/** A failure that is reported as one message, without a stack trace. */
export class UserError extends Error {
  constructor(
    message: string,
    readonly exit: number = EXIT.user,
  ) {
    super(message);
    this.name = "UserError";
  }
}
