// `npm run build`: installs what the lockfile names and compiles what changed.
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { main } from "./steps.mjs";

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
});
