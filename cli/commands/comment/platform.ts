/** What a code platform offers: comments on one pull request, and who we are there. */

/** A comment as the platform has it. */
export interface Comment {
  readonly id: string;
  readonly body: string;
  /** Whether the token's owner wrote it: other people's comments are never changed. */
  readonly own: boolean;
}

/** One pull request's comments. */
export interface Platform {
  /** `pull request 7 of acme/ads`. */
  readonly target: string;
  comments(): AsyncIterable<Comment>;
  create(body: string): Promise<void>;
  update(id: string, body: string): Promise<void>;
}

/** The API of a platform: its address, who is asking, and how to reach it. */
export interface Api {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Words for messages: "GitHub". */
  readonly name: string;
}
