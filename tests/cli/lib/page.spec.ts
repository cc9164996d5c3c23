import { expect } from "chai";
import { html } from "hono/html";
import { cards, named, notice, page, table } from "../../../cli/lib/page/page.js";

describe("pages", () => {
  it("isolate names in both directions of writing, and put the key next to them, small", () => {
    expect(String(named("عرض الصيف", "summer"))).to.equal('<bdi>عرض الصيف</bdi> <small class="key">summer</small>');
    expect(String(named("summer", "summer"))).to.equal("<bdi>summer</bdi>");
    expect(String(named("<script>", "x"))).to.include("&lt;script&gt;");
  });

  it("have landmarks, both colour schemes, and a first column that stays in view", () => {
    for (const text of [
      page("Report", html`<h1>Report</h1>`, html`<p>…</p>`),
      notice("Done", "You may close it.", "good"),
    ]) {
      expect(text)
        .to.include("<main>")
        .and.match(/:root \{ color-scheme: light dark;/);
      expect(text).to.match(/tr > :first-child \{ position: sticky; left: 0;/);
    }
    expect(page("Report", html`<h1>Report</h1>`, html``)).to.include("<header><h1>Report</h1></header>");
  });

  it("have a total below a table, and what stands out above it as cards", () => {
    const columns = [{ title: "Campaign" }, { title: "Spend", numeric: true }];
    const text = String(
      table(columns, [[{ text: "Spring" }, { text: "80.00", value: 80 }]], [{ text: "Total" }, { text: "80.00" }]),
    );
    expect(text).to.match(/<tfoot>[\s\S]*Total[\s\S]*80\.00[\s\S]*<\/tfoot>/);
    expect(String(cards([{ label: "Spend", figure: "80.00 USD", note: "+12 % against the week before" }]))).to.include(
      "+12 % against the week before",
    );
  });
});
