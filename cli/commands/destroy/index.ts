import type { Command } from "commander";
import { attendedUpdate } from "../up/attended-update.js";

/** `tiktok-ads destroy`: after one question, deletes what the stack has. */
export const destroyCommand = (): Command =>
  attendedUpdate({
    update: "destroy",
    description: "Deletes everything that the stack has at TikTok: pulumi destroy the fast way",
    question: (stack) => `Delete everything that stack ${stack} has at TikTok?`,
  });
