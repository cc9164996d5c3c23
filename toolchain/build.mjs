// `npm run build`: installs the lockfile's packages and compiles changed files.
import { ensureBuild, ensureDependencies } from "./dependencies.mjs";
import { main } from "./steps.mjs";

await main(async () => {
  await ensureDependencies();
  await ensureBuild();
});
