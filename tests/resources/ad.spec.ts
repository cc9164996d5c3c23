import { describeResource } from "../support/describe-resource.js";
import { IMAGE, VIDEO } from "../support/samples.js";
import { made } from "../support/world.js";

const SHARED = { promotionalMusicDisabled: false };

describeResource("Ad", {
  change: {
    itemDuetStatus: { itemDuetStatus: "ENABLE", ...SHARED },
    itemStitchStatus: { itemStitchStatus: "ENABLE", ...SHARED },
    disclaimerType: { disclaimerType: "TEXT_ONLY", disclaimerText: { text: "Terms apply" } },
    format: { format: "SINGLE_IMAGE" },
  },
  changeIn: async (world) => ({
    video: { video: (await made(world, "Video", { ...VIDEO, name: "second.mp4" })).id },
    images: { images: [(await made(world, "Image", { ...IMAGE, name: "second.png" })).id] },
  }),
});
