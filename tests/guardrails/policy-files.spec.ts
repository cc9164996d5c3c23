import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { expect } from "chai";
import { loadGuardrails, loadPolicy, withPolicy } from "../../provider/guardrails/index.js";

const POLICY = "mandatory: { minAge: 18 }\n";

describe("guardrail files", () => {
  let folder: string;
  const write = (path: string, text: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const loaded = (from = ".", environment: Record<string, string> = {}, policy?: string) => {
    const { guardrails, problems } = loadGuardrails(join(folder, from), "ads", {
      environment,
      ...(policy ? { policy } : {}),
    });
    return {
      files: guardrails.map(({ file }) => file),
      problems: problems.map(({ file, reason }) => `${file} ${reason}`),
    };
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-policy-"));
    write("Pulumi.yaml", "name: ads\nruntime: nodejs\n");
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it("are found where the program runs in a folder of its own, and from the project's folder as well", () => {
    write("Pulumi.yaml", "name: ads\nruntime: nodejs\nmain: src/\n");
    write("src/index.js", "");
    write("tiktok-ads.policy.yaml", POLICY);
    expect(loaded("src")).to.deep.equal({ files: ["../tiktok-ads.policy.yaml"], problems: [] });
    rmSync(join(folder, "tiktok-ads.policy.yaml"));
    write("src/tiktok-ads.policy.yaml", POLICY);
    expect(loaded()).to.deep.equal({ files: ["src/tiktok-ads.policy.yaml"], problems: [] });
    write("Pulumi.yaml", "name: ads\nruntime: nodejs\nmain: src/index.js\n");
    expect(loaded().files).to.deep.equal(["src/tiktok-ads.policy.yaml"]);
  });

  it("are read as .yml, and with a byte order mark", () => {
    write("tiktok-ads.policy.yml", `\ufeff${POLICY}`);
    expect(loaded()).to.deep.equal({ files: ["tiktok-ads.policy.yml"], problems: [] });
  });

  for (const name of [
    "tiktok-ads-policy.yaml",
    "tiktok_ads.policy.yaml",
    "TikTok-Ads.policy.yaml",
    "tiktok-ads.policies.yaml",
    "tiktok-ads.polciy.yaml",
    "tiktok-ads.policy",
    "tiktok-ads.policy.json",
    "tiktok-ads-policy.yml",
    "tiktok-ads.policy.yaml.txt",
    "tiktok-ads.policy.yaml.bak",
    ".tiktok-ads.policy.yaml",
  ])
    it(`block everything under a file name that is not read: ${name}`, () => {
      write(name, POLICY);
      expect(loaded().problems.join()).to.include(`${name} is not read: guardrails belong in tiktok-ads.policy.yaml`);
    });

  it("may have an editor's backup copy next to them", () => {
    write("tiktok-ads.policy.yaml", POLICY);
    write("tiktok-ads.policy.yaml~", "mandatory: {}");
    write("tiktok.txt", "");
    write("policy.yaml", "");
    expect(loaded()).to.deep.equal({ files: ["tiktok-ads.policy.yaml"], problems: [] });
  });

  const UNREADABLE: readonly [string, () => void, string][] = [
    [
      "a link that leads nowhere",
      () => symlinkSync("/nowhere/policy.yaml", join(folder, "tiktok-ads.policy.yaml")),
      "is a broken link",
    ],
    [
      "a link to itself",
      () => symlinkSync("tiktok-ads.policy.yaml", join(folder, "tiktok-ads.policy.yaml")),
      "cannot be read (ELOOP).",
    ],
    ["a folder", () => mkdirSync(join(folder, "tiktok-ads.policy.yaml")), "is not a regular file"],
    ["a pipe", () => void execFileSync("mkfifo", [join(folder, "tiktok-ads.policy.yaml")]), "is not a regular file"],
    [
      "another encoding",
      () => write("tiktok-ads.policy.yaml", Buffer.from(`\ufeff${POLICY}`, "utf16le")),
      "is not UTF-8",
    ],
    ["nothing in it", () => write("tiktok-ads.policy.yaml", "# later\n"), "holds no guardrails"],
    [
      "an alias",
      () => write("tiktok-ads.policy.yaml", "advisory: &a { minAge: 18 }\nmandatory: *a\n"),
      "the alias *a is not supported",
    ],
    ["no YAML", () => write("tiktok-ads.policy.yaml", "mandatory: [\n"), ""],
  ];
  for (const [what, make, reason] of UNREADABLE)
    it(`block everything when the file is ${what}`, () => {
      make();
      const { files, problems } = loaded();
      expect(files).to.deep.equal([]);
      expect(problems.join()).to.include("tiktok-ads.policy.yaml").and.include(reason);
    });

  it("are found in a config however the key is written, also in subfolders", () => {
    write("ads/a.yaml", '"guardrails": { mandatory: { minAge: 18 } }\n');
    write("ads/b.yaml", "\ufeffguardrails: { mandatory: { minAge: 18 } }\n");
    write("ads/c.yaml", '{ "guard\\u0072ails": { "mandatory": { "minAge": 18 } } }\n');
    write("ads/d.yaml", "? guardrails\n: mandatory: { minAge: 18 }\n");
    write("ads/more/e.yml", "guardrails : { mandatory: { minAge: 18 } }\n");
    expect(loaded()).to.deep.equal({
      files: ["ads/a.yaml", "ads/b.yaml", "ads/c.yaml", "ads/d.yaml", "ads/more/e.yml"],
      problems: [],
    });
  });

  it("block everything under a similar key, in a broken config, and behind a dangling link", () => {
    write("ads/a.yaml", "guardrail: { mandatory: { minAge: 18 } }\n");
    write("ads/b.yaml", "guardrails: { mandatory: [\n");
    symlinkSync("/nowhere/c.yaml", join(folder, "ads", "c.yaml"));
    const { problems } = loaded();
    expect(problems.join("\n"))
      .to.include('ads/a.yaml "guardrail" is not read')
      .and.include("ads/b.yaml")
      .and.include("ads/c.yaml");
  });

  it("block everything among the configs, where they would apply to nothing; next to Pulumi.yaml they may be configs' neighbours", () => {
    write("ads/eu/tiktok-ads.policy.yaml", POLICY);
    expect(loaded().problems.join()).to.include("ads/eu/tiktok-ads.policy.yaml is not read here");
    rmSync(join(folder, "ads", "eu"), { recursive: true });
    write("tiktok-ads.policy.yaml", POLICY);
    expect(loadGuardrails(folder, ".", { environment: {} }).problems).to.deep.equal([]);
  });

  it("may be among the configs where the environment or --policy names them, also through a link, or where they belong to a project inside", () => {
    const path = "ads/policy/tiktok-ads.policy.yaml";
    write(path, POLICY);
    expect(loaded().problems.join()).to.include(`${path} is not read here`);
    expect(loaded(".", { TIKTOK_ADS_POLICY: path })).to.deep.equal({ files: [path], problems: [] });
    expect(loaded(".", {}, join(folder, path))).to.deep.equal({ files: [join(folder, path)], problems: [] });
    symlinkSync(join(folder, path), join(folder, "org.yaml"));
    expect(loaded(".", { TIKTOK_ADS_POLICY: "org.yaml" })).to.deep.equal({ files: ["org.yaml"], problems: [] });
    rmSync(join(folder, "ads"), { recursive: true });
    rmSync(join(folder, "org.yaml"));
    write("shop/Pulumi.yaml", "name: shop\nruntime: nodejs\nmain: src/\n");
    for (const own of ["shop/tiktok-ads.policy.yaml", "shop/src/tiktok-ads.policy.yaml"]) {
      write(own, POLICY);
      expect(loadGuardrails(folder, ".", { environment: {} }), own).to.deep.equal({ guardrails: [], problems: [] });
    }
    // That project does not read this one either.
    write("shop/ads/tiktok-ads.policy.yaml", POLICY);
    const { problems } = loadGuardrails(folder, ".", { environment: {} });
    expect(problems.map(({ file }) => file)).to.deep.equal(["shop/ads/tiktok-ads.policy.yaml"]);
  });

  it("end at a link that leads back, which is named", () => {
    mkdirSync(join(folder, "ads"), { recursive: true });
    symlinkSync(".", join(folder, "ads", "again"));
    expect(() => loaded()).to.throw(/ads\/again is a link to a folder that contains it/);
  });

  it("can be outside the checkout, where they cannot be removed unnoticed", () => {
    const outside = mkdtempSync(join(tmpdir(), "tiktok-policy-"));
    try {
      writeFileSync(join(outside, "org.yaml"), POLICY);
      const path = join(outside, "org.yaml");
      expect(loaded(".", { TIKTOK_ADS_POLICY: path }).files).to.deep.equal([path]);
      expect(loaded(".", {}, path).files).to.deep.equal([path]);
      write("tiktok-ads.policy.yaml", POLICY);
      expect(loaded(".", { TIKTOK_ADS_POLICY: path }).files).to.have.length(2);
      expect(loaded(".", { TIKTOK_ADS_POLICY: join(outside, "gone.yaml") }).problems.join()).to.include(
        "gone.yaml does not exist",
      );
      expect(loaded(".", { TIKTOK_ADS_POLICY: "" }).problems.join()).to.include("is set, but names no file");
      expect(loadPolicy(folder, {}).problems).to.deep.equal([]);
    } finally {
      rmSync(outside, { recursive: true, force: true });
    }
  });

  it("are read from every path that the environment names, also where a command names another one", () => {
    write("ci.yaml", POLICY);
    write("fleet.yaml", POLICY);
    const [ci, fleet] = [join(folder, "ci.yaml"), join(folder, "fleet.yaml")];
    const both = { TIKTOK_ADS_POLICY: [ci, fleet].join(delimiter) };
    expect(withPolicy({ TIKTOK_ADS_POLICY: ci }, fleet)).to.deep.equal(both);
    expect(withPolicy({}, fleet)).to.deep.equal({ TIKTOK_ADS_POLICY: fleet });
    expect(loaded(".", both)).to.deep.equal({ files: [ci, fleet], problems: [] });
    expect(loaded(".", { TIKTOK_ADS_POLICY: [join(folder, "gone.yaml"), fleet].join(delimiter) })).to.deep.equal({
      files: [fleet],
      problems: [`${join(folder, "gone.yaml")} does not exist, or is a broken link.`],
    });
    // `"$ONE:$OTHER"` with one unset, and a variable that CI left empty.
    for (const hole of [`${ci}${delimiter}`, `${delimiter}${fleet}`])
      expect(loaded(".", { TIKTOK_ADS_POLICY: hole }).problems.join(), hole).to.include("has an empty entry");
  });

  it("are looked for in the project's folder, the program's, and all between, and nowhere above", () => {
    write("tiktok-ads.policy.yaml", POLICY);
    write("a/tiktok-ads.policy.yaml", POLICY);
    write("a/b/tiktok-ads.policy.yaml", POLICY);
    expect(loaded("a/b").files).to.have.members([
      "tiktok-ads.policy.yaml",
      "../tiktok-ads.policy.yaml",
      "../../tiktok-ads.policy.yaml",
    ]);
    expect(loaded("a").files).to.have.members(["tiktok-ads.policy.yaml", "../tiktok-ads.policy.yaml"]);
    write("a/Pulumi.yml", "name: own\nruntime: nodejs\n");
    expect(loaded("a/b").files, "a project of its own").to.have.members([
      "tiktok-ads.policy.yaml",
      "../tiktok-ads.policy.yaml",
    ]);
    rmSync(join(folder, "Pulumi.yaml"));
    expect(loaded().files, "no project").to.deep.equal(["tiktok-ads.policy.yaml"]);
    rmSync(join(folder, "a", "Pulumi.yml"));
    expect(loaded("a/b").files, "no project, with folders above").to.deep.equal(["tiktok-ads.policy.yaml"]);
  });

  it("count once where the program's folder is the project's, and with a main that is not readable or no text", () => {
    write("tiktok-ads.policy.yaml", POLICY);
    for (const main of ["main: .\n", "main: index.js\n", "main: 5\n", "main: gone/\n", ""]) {
      write("Pulumi.yaml", `name: ads\nruntime: nodejs\n${main}`);
      write("index.js", "");
      expect(loaded(), main).to.deep.equal({ files: ["tiktok-ads.policy.yaml"], problems: [] });
    }
    for (const unreadable of ["", Buffer.from("\ufeffname: ads\n", "utf16le")]) {
      write("Pulumi.yaml", unreadable);
      expect(loaded()).to.deep.equal({ files: ["tiktok-ads.policy.yaml"], problems: [] });
    }
    rmSync(join(folder, "Pulumi.yaml"));
    expect(loaded()).to.deep.equal({ files: ["tiktok-ads.policy.yaml"], problems: [] });
  });

  it("block everything when they are larger than any policy", () => {
    write("tiktok-ads.policy.yaml", `${POLICY}#${" ".repeat(5 * 1024 * 1024 - POLICY.length - 1)}`);
    expect(loaded()).to.deep.equal({ files: ["tiktok-ads.policy.yaml"], problems: [] });
    write("tiktok-ads.policy.yaml", `${POLICY}#${" ".repeat(5 * 1024 * 1024 - POLICY.length)}`);
    expect(loaded()).to.deep.equal({ files: [], problems: ["tiktok-ads.policy.yaml has more than 5 MB."] });
  });

  it("block everything where only a copy that was kept aside is there, and name the environment's by their path", () => {
    for (const name of ["tiktok-ads.policy.yaml.disabled", "tiktok.policy.yaml", "tiktok-ads.policy.example"]) {
      write(name, POLICY);
      expect(loaded().problems.join(), name).to.include(`${name} is not read`);
      rmSync(join(folder, name));
    }
    for (const name of ["tiktok-ads.yaml", "privacy.policy.yaml", "tiktok-policy-notes.md"]) write(name, "x");
    expect(loaded()).to.deep.equal({ files: [], problems: [] });
    write("org/ci.yaml", POLICY);
    expect(loaded(".", { TIKTOK_ADS_POLICY: "org/ci.yaml" }).files).to.deep.equal(["org/ci.yaml"]);
    expect(loaded(".", { TIKTOK_ADS_POLICY: "  " }).problems).to.deep.equal([
      "TIKTOK_ADS_POLICY is set, but names no file. Set it to the path of a policy, or unset it.",
    ]);
  });

  it("of configs are those of YAML files, not of folders that begin with a dot or hold packages", () => {
    const own = "guardrails: { mandatory: { minAge: 18 } }\n";
    for (const path of ["ads/.draft/a.yaml", "ads/node_modules/x/b.yaml", "ads/.c.yaml", "ads/notes.txt", "ads/d.YAML"])
      write(path, own);
    write("ads/other.yaml", "campaigns: {}\n");
    expect(loaded()).to.deep.equal({ files: ["ads/d.YAML"], problems: [] });
    expect(loadGuardrails(folder, "ads/.c.yaml", { environment: {} }).guardrails, "one file").to.have.length(1);
    write("tiktok-ads.policy.yaml", new Uint8Array([0xff]));
    expect(
      loadPolicy(folder, {}).problems.map(({ position }) => position),
      "a place at the top",
    ).to.deep.equal([{ line: 1, column: 1 }]);
    rmSync(join(folder, "tiktok-ads.policy.yaml"));
    expect(loadGuardrails(folder, "gone", { environment: {} })).to.deep.equal({ guardrails: [], problems: [] });
  });

  it("give the line of each rule, whole or in a config, and the place of each fault", () => {
    write("tiktok-ads.policy.yaml", "# ours\nmandatory:\n  minAge: 18\nadvisory:\n  maxIncrease: 50\n");
    write("ads/a.yaml", "campaigns: {}\nguardrails:\n  advisory:\n    minAge: 21\n");
    const { guardrails } = loadGuardrails(folder, "ads", { environment: {} });
    expect(
      guardrails.map(({ file, lineOf }) => [file, lineOf(["mandatory", "minAge"]), lineOf(["advisory", "minAge"])]),
    ).to.deep.equal([
      ["tiktok-ads.policy.yaml", 3, 4],
      ["ads/a.yaml", 2, 4],
    ]);
    write(
      "tiktok-ads.policy.yaml",
      "mandatory:\n  maxDailyBudget:\n    usd: { campaign: 5 }\n  minAge: old\nelse: 1\n",
    );
    const { problems } = loadPolicy(folder, {});
    expect(
      problems.map(({ position, reason }) => `${position.line}:${position.column} ${reason}`).sort(),
    ).to.deep.equal([
      "2:3 amounts must be under a currency such as USD, or under any.",
      "4:3 minAge must be integer.",
      "5:1 else is not a known guardrail.",
    ]);
  });
});
