/** Campaigns and ads, and what all levels share. */
import { rule } from "./rule.js";

export const objects = {
  doesNotExist: rule(40007, "observed", "8", "The {noun} {id} does not exist."),
  deleted: rule(
    40002,
    "documented",
    "3.2",
    "The {noun} {id} has been deleted.",
    "A write to, or under, a deleted object",
  ),
  statusOfDeleted: rule(
    40002,
    "assumed",
    "11.6",
    "The status of {noun} {id} cannot be modified: it has been deleted.",
    "A status call for an object that is deleted, or whose parent is",
  ),
  nameTaken: rule(
    40002,
    "observed",
    "11.3",
    "{noun} name already exists. Please try another one.",
    "A campaign's name that another of the advertiser has, an ad group's that another of the campaign has, unless request_id is sent",
  ),
  nothingToUpdate: rule(40012, "assumed", "3.1", "There is nothing to update."),
  requestIdForm: rule(40002, "documented", "11.1", "request_id: Not a valid 64-bit integer."),
  requestRepeated: rule(40050, "assumed", "11.1", "Duplicated request.", "The same request_id within ten seconds"),
  budgetUnderSpend: rule(
    40002,
    "documented",
    "3.1",
    "budget: it must not be less than 105% of the current spend ({spend}).",
    "A new budget below 105 % of what was spent: today for daily budgets, in all for lifetime ones",
  ),
};

export const campaigns = {
  industriesOnlyCleared: rule(40002, "documented", "3.1", "special_industries: it can only be cleared."),
};

export const ads = {
  materialMissing: rule(
    40007,
    "assumed",
    "8",
    "{path}: The {noun} {id} does not exist.",
    "A video or image that does not exist",
  ),
  coverShape: rule(
    40002,
    "documented",
    "3.6",
    "{path}: The aspect ratio of the image must be the same as that of the video.",
  ),
  transcoding: rule(40901, "documented", "4.1", "The video is being transcoded. Please try again later."),
  groupFull: rule(40502, "assumed", "3.5", "The number of ads in ad group {group} exceeds the limit of {max}."),
  campaignFull: rule(
    40502,
    "assumed",
    "3.5",
    "The number of ad groups in campaign {campaign} exceeds the limit of {max}.",
  ),
  notPatchable: rule(40002, "documented", "3.6", "{path}: it is not supported when patch_update is true."),
  otherGroup: rule(40002, "assumed", "3.6", "{path}: The ad {id} is not in ad group {group}."),
};
