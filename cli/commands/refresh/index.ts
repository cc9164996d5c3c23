import type { Command } from "commander";
import { attendedUpdate } from "../up/attended-update.js";

/** `tiktok-ads refresh`: after one confirmation, reads TikTok's objects into the state; nothing changes at TikTok. */
export const refreshCommand = (): Command =>
  attendedUpdate({
    update: "refresh",
    description: "Reads TikTok's objects into the stack's state, like pulumi refresh but faster",
    question: (stack) => `Read TikTok's objects into the state of stack ${stack}?`,
  });
