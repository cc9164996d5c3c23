// Applies every config in ads/ (or in tiktok:configPath). Nothing here needs a change.
module.exports = require("pulumi-tiktok").applyConfigs();
