// Made from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { TikTokResource } from "../resource.js";

/** What a program sets on a Video. */
export interface VideoArgs {
  /** The video: a file inside the project folder, by its path from there, or an https address that TikTok fetches it from. An import writes library, for one that is there already; put the file's path in its place once you have it. A file that was only moved keeps its asset; another address replaces it. */
  readonly source: pulumi.Input<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  readonly advertiserId?: pulumi.Input<string>;
  /** The name in the library, unique in the account; at most 100 characters. Left out, the file's name with the first 8 digits of its signature. */
  readonly name?: pulumi.Input<string>;
  /** MD5 of the file's content, which identifies it; worked out from the file. Changed content makes a new asset. Changing it replaces the resource. */
  readonly signature?: pulumi.Input<string>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  readonly unchecked?: pulumi.Input<string[]>;
}

/** A video file in the account's library, ready to be used in ads: MP4, MOV, MPEG or AVI, 9:16 or 16:9 from 540×960 to 2160×3840, or square from 640 to 1280 pixels, at most 500 MB. */
export class Video extends TikTokResource {
  /** The video: a file inside the project folder, by its path from there, or an https address that TikTok fetches it from. An import writes library, for one that is there already; put the file's path in its place once you have it. */
  declare readonly source: pulumi.Output<string>;
  /** The advertiser account that owns it. Left out, the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The name in the library, unique in the account; at most 100 characters. Left out, the file's name with the first 8 digits of its signature. */
  declare readonly name: pulumi.Output<string | undefined>;
  /** MD5 of the file's content, which identifies it; worked out from the file. Changed content makes a new asset. */
  declare readonly signature: pulumi.Output<string | undefined>;
  /** Names of properties whose values TikTok takes although a rule of this release refuses them: what the rule says is reported, and stops nothing. An import writes it for objects that run at TikTok already. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** Width in pixels. */
  declare readonly width: pulumi.Output<number | undefined>;
  /** Height in pixels. */
  declare readonly height: pulumi.Output<number | undefined>;
  /** Length in seconds. */
  declare readonly duration: pulumi.Output<number | undefined>;
  /** When TikTok took it in. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  constructor(name: string, args: VideoArgs, options?: pulumi.CustomResourceOptions) {
    super("Video", name, args, options);
  }
}
