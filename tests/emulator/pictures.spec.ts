import { expect } from "chai";
import { Pictures } from "../../emulator/pictures.js";

const MIB = 1024 * 1024;

describe("pictures in the console", () => {
  it("are cached by content, unless a browser cannot show the format or they are too large", () => {
    const pictures = new Pictures();
    pictures.keep("a", Buffer.from("png"), "png");
    pictures.keep("b", Buffer.from("avi"), "avi");
    pictures.keep("c", Buffer.alloc(25 * MIB), "mp4");
    expect(pictures.get("a")).to.deep.equal({ bytes: Buffer.from("png"), type: "image/png" });
    expect([pictures.get("b"), pictures.get("c")]).to.deep.equal([undefined, undefined]);
  });

  it("use at most 64 MiB: the oldest are removed", () => {
    const pictures = new Pictures();
    for (const name of ["a", "b", "c", "d"]) pictures.keep(name, Buffer.alloc(20 * MIB), "mp4");
    expect(["a", "b", "c", "d"].map((name) => pictures.get(name) !== undefined)).to.deep.equal([
      false,
      true,
      true,
      true,
    ]);
  });
});
