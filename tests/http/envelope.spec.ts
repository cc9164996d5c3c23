import { expect } from "chai";
import { ruleOf } from "../../provider/http/codes.js";
import { decode } from "../../provider/http/envelope.js";
import { TikTokError } from "../../provider/http/errors.js";

const answer = (value: unknown, status = 200) => ({
  status,
  text: typeof value === "string" ? value : JSON.stringify(value),
});

function refusal(value: unknown, status = 200): TikTokError {
  try {
    decode(answer(value, status), "POST /x/");
  } catch (error) {
    if (error instanceof TikTokError) return error;
  }
  throw new Error("nothing was thrown");
}

describe("the envelope", () => {
  it("uses the code and not HTTP's 200", () => {
    const error = refusal({
      code: 40002,
      message: "Campaign name already exists. Please try another one.",
      request_id: "2026",
      data: {},
    });
    expect(error.kind).to.equal("invalid");
    expect(error.message).to.equal(
      'TikTok refused POST /x/: "Campaign name already exists. Please try another one". [code 40002, request_id 2026]',
    );
  });

  it("waits for another writer of the same Smart+ object, and of no other", () => {
    const refused = (operation: string, message: string): TikTokError => {
      try {
        decode(answer({ code: 40002, message, request_id: "1", data: {} }), operation);
      } catch (error) {
        if (error instanceof TikTokError) return error;
      }
      throw new Error("nothing was thrown");
    };
    const busy = { kind: "throttled", ran: "no", retry: true };
    const message = "Concurrent modification of this ad is not allowed.";
    expect(refused("POST /smart_plus/ad/update/", message).failure).to.include(busy);
    expect(refused("POST /ad/update/", message).failure).to.include({ kind: "invalid", retry: false });
    expect(refused("POST /smart_plus/ad/update/", "No.").failure).to.include({ kind: "invalid", retry: false });
  });

  it("returns the data of a success, also where it is a list of one or missing", () => {
    expect(decode(answer({ code: 0, message: "OK", request_id: "1", data: { a: 1 } }), "GET /x/").data).to.deep.equal({
      a: 1,
    });
    expect(decode(answer({ code: 0, data: [{ video_id: "v1" }] }), "GET /x/").data).to.deep.equal({ video_id: "v1" });
    expect(decode(answer({ code: 0 }), "GET /x/").data).to.deep.equal({});
    expect(decode(answer({ code: 20001, data: {} }), "GET /x/").partial).to.equal(true);
  });

  it("keeps every digit of ids that come as bare numbers", () => {
    const text =
      '{"code":0,"request_id":"1","data":{"list":[{"campaign_id":7000000000000000001,"page_id":12345678901234567,"budget":50.5}]}}';
    const [row] = decode(answer(text), "GET /x/").data.list as Record<string, unknown>[];
    expect(row).to.deep.equal({ campaign_id: "7000000000000000001", page_id: "12345678901234567", budget: 50.5 });
  });

  it("accepts a byte order mark", () => {
    expect(decode(answer('\uFEFF{"code":0,"data":{}}'), "GET /x/").data).to.deep.equal({});
  });

  it("names what is not TikTok's answer", () => {
    expect(refusal("<html><body>502 Bad Gateway</body></html>", 502).failure).to.include({
      kind: "unavailable",
      ran: "maybe",
      retry: true,
      message: "HTTP 502: 502 Bad Gateway",
    });
    expect(refusal("slow down", 429).failure).to.include({ kind: "throttled", retry: true });
    expect(refusal("", 200).failure).to.include({ kind: "unavailable", ran: "maybe" });
    expect(refusal('{"code":0,"data":{"a":', 200).failure).to.include({ kind: "unavailable", ran: "maybe" });
  });

  it("leaves unknown whether the call ran for a page that is not TikTok's, whatever its status", () => {
    for (const status of [200, 302, 400, 401, 403, 404, 407, 408, 413, 429, 499, 500, 502, 504]) {
      const { failure, message } = refusal("<html>Please log in</html>", status);
      expect(failure.ran, String(status)).to.equal("maybe");
      expect(message).to.equal(
        `POST /x/ was sent, and the answer is not in TikTok's format: "HTTP ${status}: Please log in".`,
      );
    }
    expect(refusal("404 page not found", 404).failure).to.include({ kind: "unknown", retry: false });
    expect(refusal("timeout", 408).failure).to.include({ kind: "unavailable", retry: true });
  });

  it("accepts only a number as a code: anything else is not a success", () => {
    for (const code of [null, "", "0", "40001", false, true, [], {}, [0]]) {
      expect(refusal({ code, message: "OK", request_id: "1", data: {} }).failure, JSON.stringify(code)).to.include({
        ran: "maybe",
        kind: "unavailable",
      });
    }
  });

  it("can be retried where TikTok asks for it, although 40002 is final elsewhere", () => {
    expect(refusal({ code: 40002, message: "Could not acquire IP. Please try again later" }).failure).to.include({
      kind: "unavailable",
      retry: true,
      ran: "no",
    });
  });

  it("shows an unknown code, and guesses nothing", () => {
    expect(refusal({ code: 49999, message: "Something new" }).failure).to.include({
      kind: "unknown",
      retry: false,
      ran: "maybe",
    });
  });

  it("is missing where the body is not an object with a numeric code", () => {
    for (const text of ['"text"', "5", "null", "[]", "{}", '{"code":"0"}', '{"code":null}', "x{}", '\ufeff{"code":'])
      expect(() => decode({ status: 200, text }, "GET /x/"), text).to.throw(TikTokError, "HTTP 200");
    expect(decode({ status: 200, text: '\ufeff{"code":0,"data":{"a":1}}' }, "GET /x/").data).to.deep.equal({ a: 1 });
  });

  it("keeps every digit of ids at any depth, and numbers as numbers", () => {
    const data = (text: string) => decode({ status: 200, text: `{"code":0,"data":${text}}` }, "GET /x/").data;
    expect(data('{"a":12345678901234567890,"b":[ 12345678901234567890 ],"c":5,"d":1.5}')).to.deep.equal({
      a: "12345678901234567890",
      b: ["12345678901234567890"],
      c: 5,
      d: 1.5,
    });
    expect(data('{"a":-1234567890123456,"b":"x 1234567890123456789"}')).to.deep.equal({
      a: -1234567890123456,
      b: "x 1234567890123456789",
    });
    expect(data('{"a": 12345678901234567890}')).to.deep.equal({ a: "12345678901234567890" });
  });

  it("describes a page of an intermediary by its status and its first words", () => {
    const failureOf = (status: number, text = "<html><b>Bad\n\n   day</b></html>") => {
      try {
        decode({ status, text }, "GET /x/");
      } catch (error) {
        return (error as TikTokError).failure;
      }
      throw new Error("nothing was thrown");
    };
    expect(failureOf(400)).to.include({ kind: "unknown", message: "HTTP 400: Bad day", ran: "maybe" });
    expect(failureOf(499).kind).to.equal("unknown");
    expect(failureOf(500).kind).to.equal("unavailable");
    expect(failureOf(399).kind).to.equal("unavailable");
    expect(failureOf(429).kind).to.equal("throttled");
    expect(failureOf(502, " ").message).to.equal("HTTP 502 with an answer that is not from TikTok");
    expect(failureOf(502, "y".repeat(500)).message).to.equal(`HTTP 502: ${"y".repeat(120)}`);
  });

  it("lets only a business rule be retried because of its words", () => {
    const retryOf = (code: number, message: string): boolean | undefined => {
      try {
        decode({ status: 200, text: JSON.stringify({ code, message }) }, "GET /x/");
      } catch (error) {
        return (error as TikTokError).failure.retry;
      }
      return undefined;
    };
    expect(retryOf(40002, "Please try again later.")).to.equal(true);
    expect(retryOf(40002, "Not now.")).to.equal(false);
    expect(retryOf(40001, "Please try again later.")).to.equal(false);
    expect([ruleOf(50000).kind, ruleOf(53999).kind]).to.deep.equal(["unavailable", "unavailable"]);
    expect(ruleOf(54000).kind).to.equal("unknown");
  });
});
