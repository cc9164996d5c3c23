import { expect } from "chai";
import { asCode } from "../../../cli/commands/import/refused.js";
import { walkAccount } from "../../../cli/lib/account-objects.js";
import { SEED } from "../../../emulator/index.js";
import { UNCHECKED } from "../../../provider/definitions/index.js";
import { diff, read } from "../../../provider/engine/index.js";
import { CAPTURED, capturedRows, lay } from "../../support/captured.js";
import { type TestWorld, testWorld } from "../../support/world.js";

describe("captured accounts", () => {
  let world: TestWorld;

  beforeEach(async () => {
    world = await testWorld();
  });

  afterEach(() => world.close());

  for (const [name, loose] of Object.entries(CAPTURED))
    it(`become code without loss, including what our rules refuse, and a read afterwards shows no change: ${name}`, async () => {
      const rows = capturedRows(name);
      lay(world.emulator, rows);
      const found = await walkAccount(world.session.client, SEED.advertiser);
      const { account, refused } = await asCode(found, world.folder);
      expect(refused).to.deep.equal([]);
      expect(account.objects).to.have.length(rows.length);
      const broken = account.objects.filter((one) => one.broken !== undefined);
      expect(broken.map(({ inputs }) => inputs[UNCHECKED])).to.deep.equal(Array(loose).fill(["identityType"]));
      for (const { resource, id, inputs, outputs } of account.objects) {
        const live = await read(world.session, resource, id, SEED.advertiser, { ...inputs, ...outputs });
        expect(diff(resource, live?.outputs ?? {}, inputs).changed, `${resource.noun} ${id}`).to.deep.equal([]);
      }
    });
});
