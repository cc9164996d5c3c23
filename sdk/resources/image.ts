// Generated from provider/resources by `npm run generate`. Do not edit.
import type * as pulumi from "@pulumi/pulumi";
import { isOfType } from "../is-of-type.js";
import { TikTokResource } from "../resource.js";

/** The set of arguments for constructing an Image resource. */
export interface ImageArgs {
  /** The image: a file inside the project folder, as a relative path, or an https URL that TikTok downloads. An import writes library for an existing one; replace it with the file's path once you have the file. A file that was only moved keeps its asset; another URL replaces it. */
  source: pulumi.Input<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). Changing it replaces the resource. */
  advertiserId?: pulumi.Input<string>;
  /** The name in the library, unique in the account; at most 100 characters. Default: the file's name plus the first 8 digits of its signature. */
  name?: pulumi.Input<string>;
  /** MD5 of the file's content, which identifies it; computed from the file. Changed content creates a new asset. Changing it replaces the resource. */
  signature?: pulumi.Input<string>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
}

/** Input properties used for looking up and filtering Image resources. */
export interface ImageState {
  /** The image: a file inside the project folder, as a relative path, or an https URL that TikTok downloads. An import writes library for an existing one; replace it with the file's path once you have the file. */
  source?: pulumi.Input<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  advertiserId?: pulumi.Input<string>;
  /** The name in the library, unique in the account; at most 100 characters. Default: the file's name plus the first 8 digits of its signature. */
  name?: pulumi.Input<string>;
  /** MD5 of the file's content, which identifies it; computed from the file. Changed content creates a new asset. */
  signature?: pulumi.Input<string>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  unchecked?: pulumi.Input<pulumi.Input<string>[]>;
  /** Width in pixels. */
  width?: pulumi.Input<number>;
  /** Height in pixels. */
  height?: pulumi.Input<number>;
  /** When TikTok received it. */
  createTime?: pulumi.Input<string>;
}

/**
 * An image file in the account's library, ready to be used in ads: JPG or PNG (GIF for add-ons), at most 50 MB and 3,686,400 pixels.
 *
 * ## Example Usage
 *
 * ```typescript
 * import * as tiktok from "pulumi-tiktok";
 *
 * const image = new tiktok.Image("image", {
 *     source: "media/spring.png",
 * });
 * ```
 */
export class Image extends TikTokResource {
  /**
   * Get an existing Image resource's state with the given name, id, and optional extra properties used to qualify the
   * lookup: an existing object, which this program neither changes nor deletes.
   *
   * @param name The unique name of the resulting resource.
   * @param id The unique id at TikTok of the resource to look up.
   * @param state Any extra arguments used during the lookup: advertiserId, if it differs from that of the settings.
   * @param opts Optional settings to control the behavior of the resource.
   */
  static get(name: string, id: pulumi.Input<pulumi.ID>, state?: ImageState, opts?: pulumi.CustomResourceOptions): Image {
    return new Image(name, state, { ...opts, id });
  }

  /** @internal */
  static override readonly __pulumiType: string = "pulumi-nodejs:dynamic/tiktok:Image";

  /** Returns true if the given object is an instance of Image, also of another copy of this package. */
  static override isInstance(obj: unknown): obj is Image {
    return isOfType(obj, Image.__pulumiType);
  }

  /** The image: a file inside the project folder, as a relative path, or an https URL that TikTok downloads. An import writes library for an existing one; replace it with the file's path once you have the file. */
  declare readonly source: pulumi.Output<string>;
  /** The advertiser account that owns it. Default: the advertiser of the provider's settings (tiktok:advertiserId). */
  declare readonly advertiserId: pulumi.Output<string>;
  /** The name in the library, unique in the account; at most 100 characters. Default: the file's name plus the first 8 digits of its signature. */
  declare readonly name: pulumi.Output<string | undefined>;
  /** MD5 of the file's content, which identifies it; computed from the file. Changed content creates a new asset. */
  declare readonly signature: pulumi.Output<string | undefined>;
  /** Names of properties whose values TikTok accepts although a rule of this release refuses them: the rule is reported as a warning only. An import writes it for existing objects. */
  declare readonly unchecked: pulumi.Output<string[] | undefined>;
  /** Width in pixels. */
  declare readonly width: pulumi.Output<number | undefined>;
  /** Height in pixels. */
  declare readonly height: pulumi.Output<number | undefined>;
  /** When TikTok received it. */
  declare readonly createTime: pulumi.Output<string | undefined>;

  /**
   * Create an Image resource with the given unique name, arguments, and options.
   *
   * @param name The unique name of the resource.
   * @param args The arguments to use to populate this resource's properties.
   * @param opts A bag of options that control this resource's behavior.
   */
  constructor(name: string, args: ImageArgs, opts?: pulumi.CustomResourceOptions);
  /** @internal */
  constructor(name: string, argsOrState?: ImageArgs | ImageState, opts?: pulumi.CustomResourceOptions);
  constructor(name: string, argsOrState?: ImageArgs | ImageState, opts?: pulumi.CustomResourceOptions) {
    super("Image", name, argsOrState, opts);
  }
}
