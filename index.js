// The root Pulumi project: applies the YAML configs in ads/ (or tiktok:configPath). Compiled, so that it starts fast.
module.exports = require("./dist/start/index.js").applyConfigs();
