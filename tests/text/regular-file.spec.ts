import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { dotEnv, SettingsError } from "../../provider/config/config.js";
import { appendRegular, NotRegular, readRegularText } from "../../provider/text/regular-file.js";

describe("files that users name", () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-files-"));
  });

  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const at = (name: string): string => join(folder, name);
  const pipe = (name: string): string => {
    execFileSync("mkfifo", [at(name)]);
    return at(name);
  };

  it("are read and written where they are regular, also through a link, without a byte order mark", () => {
    writeFileSync(at("one"), "\ufeffa=1");
    symlinkSync(at("one"), at("link"));
    expect(readRegularText(at("link"))).to.equal("a=1");
    appendRegular(at("log"), "first\n");
    appendRegular(at("log"), "second\n");
    expect(readFileSync(at("log"), "utf8")).to.equal("first\nsecond\n");
    expect(statSync(at("log")).mode & 0o777).to.equal(0o600);
    expect(() => readRegularText(at("none")))
      .to.throw()
      .with.property("code", "ENOENT");
  });

  it("are refused at once where they are pipes, devices or folders, without waiting", () => {
    mkdirSync(at("folder"));
    for (const path of [pipe("pipe"), "/dev/zero", "/dev/tty", at("folder")])
      expect(() => readRegularText(path), path).to.throw(path === "/dev/tty" ? Error : NotRegular);
    for (const path of [at("pipe"), "/dev/null", at("folder")])
      expect(() => appendRegular(path, "x"), path).to.throw(NotRegular, "is not a regular file");
  });

  it("are refused where they are too large to be read completely", () => {
    writeFileSync(at("large"), "x".repeat(100));
    expect(() => readRegularText(at("large"), 50)).to.throw("is too large");
  });

  it("are never guessed: an unreadable .env is reported, since production's defaults would apply without it", () => {
    expect(dotEnv(folder)).to.deep.equal({});
    mkdirSync(at(".env"));
    expect(dotEnv(folder), "a Python environment").to.deep.equal({});
    rmSync(at(".env"), { recursive: true });
    pipe(".env");
    expect(() => dotEnv(folder)).to.throw(SettingsError, /^\.env cannot be read: .+ is not a regular file\./);
  });

  it("are found next to Pulumi.yaml as well, where a program runs in a folder below it, and nowhere above", () => {
    mkdirSync(at("project/out"), { recursive: true });
    writeFileSync(at(".env"), "TIKTOK_LIMITS=basic\n");
    expect(dotEnv(at("project/out"))).to.deep.equal({});
    writeFileSync(at("project/Pulumi.yaml"), "name: x\n");
    expect(dotEnv(at("project/out"))).to.deep.equal({});
    writeFileSync(at("project/.env"), "TIKTOK_LIMITS=guide\n");
    expect(dotEnv(at("project/out"))).to.deep.equal({ TIKTOK_LIMITS: "guide" });
    writeFileSync(at("project/out/.env"), "TIKTOK_LIMITS=off\n");
    expect(dotEnv(at("project/out"))).to.deep.equal({ TIKTOK_LIMITS: "off" });
  });
});
