import { spawn } from "node:child_process";
import { once } from "node:events";
import { type AddressInfo, createServer, type Socket } from "node:net";
import { join } from "node:path";
import { expect } from "chai";

/** A program that starts another, as the drivers of clients do; the other one holds a connection for as long as it lives. */
const driver = (port: number): string => `
const held = "require('node:net').connect(${port}, '127.0.0.1')";
require("node:child_process").spawn(process.execPath, ["-e", held], { stdio: "ignore" });`;

const runner = (port: number): string => `
const { endTogether, run } = require(${JSON.stringify(join(__dirname, "children.js"))});
endTogether(() => console.log("cleared"));
run(process.execPath, ["-e", ${JSON.stringify(driver(port))}]);`;

describe("programs that the client runner starts", () => {
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    it(`exit with the runner, as do their children, when it receives ${signal}`, async () => {
      const server = createServer().listen(0, "127.0.0.1");
      await once(server, "listening");
      const program = runner((server.address() as AddressInfo).port);
      const started = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "inherit"] });
      let out = "";
      started.stdout.on("data", (chunk) => {
        out += String(chunk);
      });
      const [connection] = (await once(server, "connection")) as [Socket];
      connection.resume();
      const gone = once(connection, "close");
      connection.on("error", () => {});
      const ended = once(started, "close");
      started.kill(signal);
      await gone;
      expect((await ended)[0]).to.be.greaterThan(128);
      expect(out).to.equal("cleared\n");
      server.close();
    });
});
