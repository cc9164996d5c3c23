import type { Command } from "commander";
import { attendedUpdate } from "../up/attended-update.js";

/** `tiktok-ads destroy`: after one confirmation, deletes the stack's objects. */
export const destroyCommand = (): Command =>
  attendedUpdate({
    update: "destroy",
    description: "Deletes everything that the stack has at TikTok, like pulumi destroy but faster",
    question: (stack) => `Delete everything that stack ${stack} has at TikTok?`,
  });
