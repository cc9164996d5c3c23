/** Whether the images of an ad fit its format: local files only, without a call. */
import { carouselFault, coverFault, type Picture, singleImageFault } from "../provider/engine/assets/media/limits.js";
import type { CheckContext } from "../provider/engine/index.js";
import { ad as adDefinition } from "../provider/resources/ad.js";
import { resourceOf } from "../provider/resources/index.js";
import { problemOf } from "./check.js";
import { type Planned, PlannedId } from "./plan.js";
import type { Problem } from "./problem.js";

interface Local extends Picture {
  readonly name: string;
  readonly container: string;
}

/** Properties of the file behind a reference; undefined if it is not local, or broken (which is reported elsewhere). */
async function localOf(value: unknown, inspect: CheckContext["inspect"]): Promise<Local | undefined> {
  if (!(value instanceof PlannedId)) return undefined;
  const { title, name, inputs } = value.target;
  const { kind } = resourceOf(title);
  if ((kind !== "video" && kind !== "image") || typeof inputs.source !== "string" || /^https?:/i.test(inputs.source))
    return undefined;
  const found = await inspect(kind, inputs.source);
  const facts = "facts" in found ? found.facts : undefined;
  if (!facts?.width || !facts.height) return undefined;
  return { name, container: facts.container, width: facts.width, height: facts.height };
}

const texts = (value: unknown): string[] => [value].flat().filter((one): one is string => typeof one === "string");

/** What is wrong with one image of the ad. */
function faultOf(ad: Planned, image: Local, video: Local | undefined): string | undefined {
  if (image.container === "GIF") return "is a GIF, which is for add-ons. Allowed here: JPG, PNG.";
  switch (ad.inputs.format) {
    case "SINGLE_VIDEO":
    case "LIVE_CONTENT":
      return video && coverFault(image, video);
    case "SINGLE_IMAGE":
      return singleImageFault(image, texts(ad.parent?.inputs.placements));
    case "CAROUSEL_ADS":
      return carouselFault(image);
    default:
      return undefined;
  }
}

/** All issues of local images, at the position where an ad names them. */
export async function pictureProblems(
  resources: readonly Planned[],
  inspect: CheckContext["inspect"],
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const ad of resources) {
    if (ad.title !== adDefinition.title) continue;
    const video = await localOf(ad.inputs.video, inspect);
    for (const [index, value] of [ad.inputs.images ?? []].flat().entries()) {
      const image = await localOf(value, inspect);
      const fault = image && faultOf(ad, image, video);
      if (fault)
        problems.push(problemOf(ad, { property: `images[${index}]`, reason: `image "${image.name}" ${fault}` }));
    }
  }
  return problems;
}
