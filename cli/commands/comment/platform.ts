/** Interface of a code platform: comments on one pull request, and our own user. */

/** A comment on the platform. */
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

/** The API of a platform: its URL, the token's owner, and the transport. */
export interface Api {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Its name in messages: "GitHub". */
  readonly name: string;
}
