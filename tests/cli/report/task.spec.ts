import { expect } from "chai";
import { reportByTask } from "../../../cli/commands/report/task.js";
import { Client, fixedToken } from "../../../provider/http/client.js";
import { Limiter } from "../../../provider/ratelimit/limiter.js";
import { FakeClock } from "../../support/clock.js";
import { rejection } from "../../support/world.js";

describe("a report as a task", () => {
  it("is polled a few dozen times in half an hour, not until the day's quota is used up", async () => {
    const clock = new FakeClock();
    const looks: string[] = [];
    const client = new Client({
      baseUrl: "https://api.example.com",
      credential: fixedToken("the-token"),
      transport: {
        async send({ url }) {
          looks.push(new URL(url).pathname);
          const data = { task_id: "1", status: "PROCESSING" };
          return { status: 200, text: JSON.stringify({ code: 0, message: "OK", request_id: "1", data }) };
        },
        async close() {},
      },
      limiter: new Limiter({ quota: { app: [], endpoints: {} }, clock }),
      clock,
    });
    const query = { startDate: "2026-01-01", endDate: "2026-01-31", level: "ad", metrics: ["spend"] } as const;
    const error = await rejection(reportByTask(client, "7", query, () => undefined));
    expect(error.message).to.include("took over half an hour");
    const asked = looks.filter((path) => path.endsWith("/report/task/check/"));
    expect(asked.length).to.be.within(20, 50);
    expect(clock.slept.slice(0, 2)).to.deep.equal([3_000, 4_500]);
    expect(Math.max(...clock.slept)).to.equal(60_000);
  });
});
