import type { Command } from "commander";
import { attendedUpdate } from "../up/attended-update.js";

/** `tiktok-ads refresh`: after one question, reads what TikTok has into the state; nothing changes at TikTok. */
export const refreshCommand = (): Command =>
  attendedUpdate({
    update: "refresh",
    description: "Reads what TikTok has into the stack's state: pulumi refresh the fast way",
    question: (stack) => `Take what TikTok has into the state of stack ${stack}?`,
  });
