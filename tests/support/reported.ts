import { Emulated } from "./emulated.js";

/** One row of a report, as it is answered. */
export interface Reported {
  readonly dimensions: Readonly<Record<string, string>>;
  readonly metrics: Readonly<Record<string, string>>;
}

type Fields = Readonly<Record<string, unknown>>;

/** An account with a campaign for each kind of goal, and forty-five days of spend. */
export class ReportedAccount {
  private constructor(
    readonly emulated: Emulated,
    /** Campaigns by their names. */
    readonly campaigns: ReadonlyMap<string, string>,
  ) {}

  static async start(): Promise<ReportedAccount> {
    const emulated = await Emulated.start();
    const campaigns = new Map<string, string>();
    const pixel = await emulated.done("/pixel/create/", { pixel_name: "Shop" });
    const campaign = async (name: string, fields: Fields, group: Fields, ads: Fields = {}): Promise<void> => {
      const { campaign_id } = await emulated.campaign({ campaign_name: name, ...fields });
      campaigns.set(name, String(campaign_id));
      for (const [index, more] of [{}, { age_groups: ["AGE_18_24", "AGE_25_34"] }].entries()) {
        const { adgroup_id } = await emulated.group(campaign_id, {
          adgroup_name: `${name} ${index}`,
          budget: 300,
          location_ids: index === 0 ? ["6252001", "2921044"] : ["6252001"],
          ...more,
          ...group,
        });
        await emulated.ads(adgroup_id, 2, ads);
      }
    };
    await campaign("clicks", {}, {});
    await campaign(
      "views",
      { objective_type: "VIDEO_VIEWS" },
      { promotion_type: undefined, optimization_goal: "ENGAGED_VIEW", billing_event: "CPV" },
    );
    await campaign(
      "reach",
      { objective_type: "REACH" },
      {
        promotion_type: undefined,
        optimization_goal: "REACH",
        billing_event: "CPM",
        frequency: 3,
        frequency_schedule: 7,
      },
    );
    await campaign(
      "sales",
      { objective_type: "WEB_CONVERSIONS" },
      {
        optimization_goal: "CONVERT",
        optimization_event: "SHOPPING",
        billing_event: "OCPM",
        pixel_id: pixel.pixel_id,
      },
    );
    emulated.emulator.advance(44.5 * 86_400);
    return new ReportedAccount(emulated, campaigns);
  }

  close(): Promise<void> {
    return this.emulated.close();
  }

  /** All rows of a report that must be answered, from all pages or the one that is asked for, with totals where asked for. */
  async ask(fields: Fields): Promise<{ rows: Reported[]; totals: Record<string, string> }> {
    const { code, message, data } = await this.emulated.get("/report/integrated/get/", {
      report_type: "BASIC",
      page_size: 1000,
      ...fields,
    });
    if (code !== 0) throw new Error(`${JSON.stringify(fields)}: ${code} ${message}`);
    const rows = data.list as Reported[];
    const { page, total_page } = data.page_info as { page: number; total_page: number };
    const more = fields.page_size === undefined && page < total_page;
    const rest = more ? (await this.ask({ ...fields, page: page + 1 })).rows : [];
    return { rows: [...rows, ...rest], totals: (data.total_metrics ?? {}) as Record<string, string> };
  }
}

/** Hundredths, so that sums are exact. */
export const exact = (text: string | undefined): number => Math.round(Number(text) * 100);

/** The sums of rows, in hundredths. */
export const sumsOf = (rows: readonly Reported[], metrics: readonly string[]): Record<string, number> =>
  Object.fromEntries(metrics.map((name) => [name, rows.reduce((sum, row) => sum + exact(row.metrics[name]), 0)]));
