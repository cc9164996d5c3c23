import { X509Certificate } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { request } from "node:http";
import { request as secureRequest } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { connect } from "node:tls";
import { expect } from "chai";
import { createEmulator, type Emulator } from "../../emulator/index.js";
import { newAuthority, serverCertificate } from "../../emulator/tls/certificates.js";

describe("the emulator with TLS", () => {
  let folder: string;
  let emulator: Emulator;

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), "tiktok-ca-"));
    emulator = await createEmulator({ tls: { folder, as: ["tiktok.internal"] } });
  });
  afterEach(async () => {
    await emulator.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const ca = (): string => readFileSync(join(folder, "ca.pem"), "utf8");

  it("creates an authority and certificates that Node's own checks accept, for the configured hosts and no others", () => {
    const now = Date.parse("2026-12-01T00:00:00Z");
    const authority = newAuthority(now);
    const issued = serverCertificate(authority, ["localhost", "127.0.0.1", "business-api.tiktok.com"], now);
    const [root, own] = [new X509Certificate(authority.certificate), new X509Certificate(issued.certificate)];
    expect(root.ca).to.equal(true);
    expect(own.ca).to.equal(false);
    expect(own.checkIssued(root) && own.verify(root.publicKey)).to.equal(true);
    expect(own.verify(new X509Certificate(newAuthority(now).certificate).publicKey)).to.equal(false);
    expect(own.checkHost("business-api.tiktok.com")).to.equal("business-api.tiktok.com");
    expect(own.checkIP("127.0.0.1")).to.equal("127.0.0.1");
    expect(own.checkHost("example.com")).to.equal(undefined);
    expect(Date.parse(own.validTo) - Date.parse(own.validFrom)).to.be.at.most(398 * 86_400_000);
  });

  it("answers the API over TLS, and makes the authority's key readable only by its owner", async () => {
    const answer = await new Promise<string>((resolve, reject) => {
      secureRequest(`${emulator.secureUrl}/_emulator/health`, { ca: ca() }, (response) => {
        let text = "";
        response.on("data", (chunk) => {
          text += String(chunk);
        });
        response.on("end", () => resolve(text));
      })
        .on("error", reject)
        .end();
    });
    expect(JSON.parse(answer)).to.deep.equal({ ok: true });
    if (process.platform !== "win32") expect(statSync(join(folder, "ca-key.pem")).mode & 0o77).to.equal(0);
  });

  /** What a program with HTTPS_PROXY does. */
  const throughProxy = (host: string): Promise<string> =>
    new Promise((resolve, reject) => {
      request({ port: new URL(emulator.url).port, method: "CONNECT", path: `${host}:443` })
        .on("connect", (response, socket) => {
          if (response.statusCode !== 200) {
            socket.destroy();
            resolve(String(response.statusCode));
            return;
          }
          const safe = connect({ socket, servername: host, ca: ca() }, () =>
            safe.write(
              `GET /open_api/v1.3/user/info HTTP/1.1\r\nHost: ${host}\r\nAccess-Token: emulator-token\r\nConnection: close\r\n\r\n`,
            ),
          );
          let text = "";
          safe.on("data", (chunk) => {
            text += String(chunk);
          });
          safe.on("end", () => resolve(text));
          safe.on("error", reject);
        })
        .on("error", reject)
        .end();
    });

  it("acts as TikTok for a program that asks its proxy for TikTok, and as a proxy for nothing else", async () => {
    expect(await throughProxy("business-api.tiktok.com"))
      .to.include('"code":0')
      .and.include("Emulator user");
    expect(await throughProxy("tiktok.internal")).to.include('"code":0');
    expect(await throughProxy("example.com")).to.equal("403");
  });

  it("uses an existing authority", async () => {
    const before = ca();
    await emulator.close();
    emulator = await createEmulator({ tls: { folder } });
    expect(ca()).to.equal(before);
  });
});
