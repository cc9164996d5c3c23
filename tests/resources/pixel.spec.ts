import { describeResource } from "../support/describe-resource.js";

describeResource("Pixel");
