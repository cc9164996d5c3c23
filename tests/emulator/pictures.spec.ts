import { expect } from "chai";
import { Pictures } from "../../emulator/pictures.js";

const MIB = 1024 * 1024;

describe("pictures that the console shows", () => {
  it("are kept by their content, and not where a browser shows no such format or they are large", () => {
    const pictures = new Pictures();
    pictures.keep("a", Buffer.from("png"), "png");
    pictures.keep("b", Buffer.from("avi"), "avi");
    pictures.keep("c", Buffer.alloc(25 * MIB), "mp4");
    expect(pictures.get("a")).to.deep.equal({ bytes: Buffer.from("png"), type: "image/png" });
    expect([pictures.get("b"), pictures.get("c")]).to.deep.equal([undefined, undefined]);
  });

  it("take no more than 64 MiB: the oldest go", () => {
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
