/** TikTok's reply envelope (reference 1.3), and refusals in its own words. */

/** A refusal: TikTok's code and a message that names the field. */
export class Refusal extends Error {
  constructor(
    readonly code: number,
    message: string,
  ) {
    super(message);
    this.name = "Refusal";
  }
}

/** The catch-all of campaign, ad group and ad (reference 8). */
export const invalid = (message: string): Refusal => new Refusal(40002, message);

/** What every answer looks like. */
export interface Envelope {
  readonly code: number;
  readonly message: string;
  readonly request_id: string;
  readonly data: unknown;
}

/** `request_id` begins with the UTC time (reference 1.3); `sequence` makes it unique. */
export function requestId(now: number, sequence: number): string {
  const stamp = new Date(now).toISOString().replace(/\D/g, "").slice(0, 14);
  return `${stamp}${sequence.toString(16).toUpperCase().padStart(20, "0")}`;
}
