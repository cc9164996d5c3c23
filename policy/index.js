// The ready-made pack. Guardrails come from TIKTOK_ADS_POLICY, or from tiktok-ads.policy.yaml of the project.
require("../dist/policy/pack.js").adsPolicyPack();
