import { expect } from "chai";
import { allPages } from "../../provider/engine/reads/rows.js";
import { Client, fixedToken } from "../../provider/http/client.js";
import { Limiter } from "../../provider/ratelimit/limiter.js";
import { FakeClock } from "../support/clock.js";
import { rejection } from "../support/world.js";

/** A client whose answers name so many pages, and how many calls it has made. */
function paged(pagesAt: (page: number) => unknown) {
  const clock = new FakeClock();
  let calls = 0;
  const client = new Client({
    baseUrl: "https://api.example.com",
    credential: fixedToken("the-token"),
    transport: {
      async send() {
        calls += 1;
        const data = { list: [{ id: String(calls) }], page_info: { total_page: pagesAt(calls) } };
        return { status: 200, text: JSON.stringify({ code: 0, message: "OK", request_id: "1", data }) };
      },
      async close() {},
    },
    limiter: new Limiter({ quota: { app: [], endpoints: {} }, clock }),
    clock,
  });
  return { client, calls: () => calls };
}

describe("all pages of a list", () => {
  it("are read to the last one, also when the list grew meanwhile", async () => {
    const { client, calls } = paged((page) => (page < 3 ? 3 : 4));
    expect(await allPages(client, "/ad/get/", {})).to.deep.equal(["1", "2", "3", "4"].map((id) => ({ id })));
    expect(calls()).to.equal(4);
  });

  it("end with an error when the list grows from page to page without end", async () => {
    const { client, calls } = paged((page) => page + 1);
    expect((await rejection(allPages(client, "/ad/get/", {}))).message).to.include("did not end after 14 pages");
    expect(calls()).to.equal(14);
  });

  it("are not guessed where the page count is not a number", async () => {
    for (const odd of ["many", -1, 1.5, {}]) {
      const { client } = paged(() => odd);
      expect((await rejection(allPages(client, "/ad/get/", {}))).message, String(odd)).to.include("number of pages");
    }
  });
});
