// Changes one text of one compiled file as it is loaded: HAND_MADE_MUTANT tells which (toolchain/hand-made-mutants.mjs).
const { readFileSync } = require("node:fs");
const { _extensions } = require("node:module");

const load = _extensions[".js"];
const { file, from, to } = JSON.parse(process.env.HAND_MADE_MUTANT);
_extensions[".js"] = (module, path) => {
  if (!path.endsWith(`dist/${file}`)) return load(module, path);
  return module._compile(
    readFileSync(path, "utf8").replace(from, () => to),
    path,
  );
};
