import { describeResource } from "../support/describe-resource.js";

describeResource("Image", { computed: ["signature"] });
