import { describeResource } from "../support/describe-resource.js";

describeResource("Video", { computed: ["signature"] });
