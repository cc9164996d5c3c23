import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { parse } from "yaml";
import { configure } from "../../../cli/commands/fleet/settings.js";

const WANTED = { "tiktok:advertiserId": "7000000000000000001", "tiktok:configPath": ".fleet/acme" };

describe("settings of a fleet's stack", () => {
  let folder: string;
  const write = (text: string, name = "Pulumi.acme.yaml"): void => writeFileSync(join(folder, name), text);
  const read = (name = "Pulumi.acme.yaml"): string => readFileSync(join(folder, name), "utf8");

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-fleet-"));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  it("receive the account and the configs, and keep the salt, secrets and comments", () => {
    const salt = `encryptionsalt: v1:${"a".repeat(200)}`;
    write(`${salt}\nconfig:\n  # ours\n  tiktok:accessToken:\n    secure: v1:x\n`);
    configure(folder, "acme", WANTED);
    expect(read()).to.include(salt).and.to.include("# ours");
    expect(parse(read()).config).to.deep.equal({ "tiktok:accessToken": { secure: "v1:x" }, ...WANTED });
    const before = read();
    configure(folder, "acme", WANTED);
    expect(read()).to.equal(before);
    expect(readdirSync(folder)).to.deep.equal(["Pulumi.acme.yaml"]);
  });

  it("are created only where there is no file, or an empty one", () => {
    configure(folder, "acme", WANTED);
    expect(parse(read())).to.deep.equal({ config: WANTED });
    for (const empty of ["", "config:\n"]) {
      write(empty);
      configure(folder, "acme", WANTED);
      expect(parse(read()), empty).to.deep.equal({ config: WANTED });
    }
    write('{ "encryptionsalt": "v1:x" }', "Pulumi.other.json");
    configure(folder, "other", WANTED);
    expect(JSON.parse(read("Pulumi.other.json"))).to.deep.equal({ encryptionsalt: "v1:x", config: WANTED });
  });

  it("are left as they are, and named, where they cannot be read", () => {
    for (const broken of ["encryptionsalt: v1:x\nconfig: [\n", "a text\n", "encryptionsalt: v1:x\nconfig: text\n"]) {
      write(broken);
      expect(() => configure(folder, "acme", WANTED), broken).to.throw(
        "Pulumi.acme.yaml cannot be read and was not changed",
      );
      expect(read()).to.equal(broken);
    }
  });

  it("are only completed for read-only commands, which are told what the file holds", () => {
    write('config: { "tiktok:advertiserId": "7" }\n');
    const stands = configure(folder, "acme", WANTED, true);
    expect(stands).to.deep.equal({ ...WANTED, "tiktok:advertiserId": "7" });
    expect(parse(read()).config).to.deep.equal(stands);
  });
});
