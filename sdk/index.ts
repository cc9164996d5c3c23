/** TikTok ads as Pulumi resources: `import { Campaign, AdGroup, Ad, Video, Image } from "pulumi-tiktok"`. */
export * from "./resources/index.js";
