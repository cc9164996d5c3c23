import { expect } from "chai";
import { isScopeOf, partsOf, scopeOf } from "../../../provider/engine/recovery/scope.js";

describe("the scope of an intent", () => {
  const stack = "urn:pulumi:dev::ads";
  const here = { projectFolder: "/home/ada/ads", baseUrl: "https://business-api.tiktok.com", stack };

  it("is the same in the project's folder and in those below it, where the program may run", () => {
    expect(isScopeOf(scopeOf(here), here)).to.equal(true);
    expect(isScopeOf(scopeOf({ ...here, projectFolder: "/home/ada/ads/src" }), here)).to.equal(true);
    expect(isScopeOf(scopeOf({ ...here, projectFolder: "/home/ada/ads-old" }), here)).to.equal(false);
    expect(isScopeOf(scopeOf({ ...here, projectFolder: "/home/ada" }), here)).to.equal(false);
  });

  it("is the same wherever a machine has the project, where machines share the journal", () => {
    const { projectFolder: _folder, ...shared } = here;
    expect(scopeOf(shared)).to.equal(JSON.stringify([here.baseUrl, stack]));
    expect(isScopeOf(scopeOf(shared), here)).to.equal(true);
  });

  it("differs from that of every other stack, project and address of TikTok", () => {
    expect(isScopeOf(scopeOf({ ...here, stack: "urn:pulumi:prod::ads" }), here)).to.equal(false);
    expect(isScopeOf(scopeOf({ ...here, stack: "urn:pulumi:dev::other" }), here)).to.equal(false);
    expect(isScopeOf(scopeOf({ ...here, baseUrl: "http://127.0.0.1:8787" }), here)).to.equal(false);
    expect(isScopeOf(scopeOf({ ...here, stack: undefined }), here)).to.equal(false);
  });

  it("is read again as it was written, also without a folder or without a stack", () => {
    const { projectFolder: _folder, ...shared } = here;
    for (const parts of [here, shared, { ...here, stack: undefined }, { ...shared, stack: undefined }])
      expect(partsOf(scopeOf(parts))).to.deep.equal(parts);
  });

  it("is not read from what no run has written", () => {
    for (const text of ["stack", "", "null", "{}", '"ab"', "[]", '["https://one.example"]', "[1, 2]", '["/ads", 1, 2]'])
      expect(partsOf(text), text).to.equal(undefined);
  });
});
