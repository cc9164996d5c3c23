/** Document ids of TikTok's portal (`https://business-api.tiktok.com/portal/docs?id=…`), by what the page is about. */
export const PAGE = {
  createCampaign: "1739318962329602",
  updateCampaign: "1739320422086657",
  getCampaigns: "1739315828649986",
  createAdGroup: "1739499616346114",
  updateAdGroup: "1739586761631745",
  getAdGroups: "1739314558673922",
  objectives: "1737585562434561",
  budget: "1739381246298114",
  currencies: "1737585839634433",
  campaignBudgetOptimization: "1739381757818881",
  bidding: "1745292444424193",
  bidLimits: "1750444779586561",
  conversionEvents: "1739361474981889",
  attribution: "1777694366654465",
  websiteConversions: "1775548501843970",
  valueOptimization: "1770019181843458",
  valueOverview: "1739381743067137",
  destinationVisit: "1782086241778690",
  destinationVisitOfCatalogs: "1782087855154177",
  appPromotion: "1747553433902082",
  dedicatedCampaigns: "1740029173531649",
  advancedDedicated: "1797011827608577",
  customProductPages: "1798658439859202",
  salesUpgrade: "1834189985160193",
  websiteAndApp: "1839882969587906",
  websiteAndAppCatalog: "1839882947475458",
  catalogAds: "1750361698613249",
  liveShopping: "1754162402455554",
  gmvMaxMigration: "1837161048383489",
  searchCampaigns: "1815394136739841",
  searchPlacement: "1771747626094593",
  placements: "1745292441739265",
  audienceTargeting: "1739381236849665",
  smartTargeting: "1783164662979586",
  contextual: "1745292519923713",
  sparkInOneStep: "1829744071179330",
  sparkDefaults: "1829744101665810",
  carousel: "1766217791987713",
  singleImage: "1777633230937090",
  deeplink: "1779541971843073",
  featureMapping: "1740673047618561",
  migrateCampaigns: "1749537346290689",
  structure: "1739381193120770",
  createSmartAdGroup: "1843314887930946",
  createSmartAd: "1843317390059522",
} as const;

/**
 * TikTok's Chinese portal, as the comments of the Go client github.com/bububa/tiktok-business quote it (enum/
 * optimization_goal.go and model/adgroup/create.go, July 2026): a second copy of TikTok's own pages.
 */
export const CHINESE = "TikTok's Chinese portal, by github.com/bububa/tiktok-business" as const;

/** Captured rows and refusals of live accounts, as the reference names them. */
export const SEEN = {
  row: "live: a captured /adgroup/get/ row of 2025-08-26",
  rows: "live: a captured row of 2025-08-26 and a read probe of 2026-10",
  refusal: "live: refusals reported in 2026-08",
} as const;
