/**
 * TLS for programs that reach TikTok by its own name: a server with a certificate of this machine's authority, and the
 * CONNECT method of proxies, so that a program with HTTPS_PROXY reaches it without changes to name resolution.
 */

import { X509Certificate } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import type { IncomingMessage, Server } from "node:http";
import { createServer, type Server as SecureServer } from "node:https";
import { join } from "node:path";
import type { Duplex } from "node:stream";
import { type Issued, newAuthority, serverCertificate } from "./certificates.js";

/** TLS options. */
export interface TlsOptions {
  /** Folder of the authority: `ca.pem`, which programs trust, and its key. */
  readonly folder: string;
  /** Host names of the server in addition to localhost, such as business-api.tiktok.com. */
  readonly as: readonly string[];
}

/** Host names for which CONNECT is always accepted. */
export const TIKTOK_HOSTS: readonly string[] = ["business-api.tiktok.com", "sandbox-ads.tiktok.com"];

/** The folder's authority; created, readable by its owner only, if missing or about to expire. */
export function authorityIn(folder: string, now: number): Issued {
  const [certificatePath, keyPath] = [join(folder, "ca.pem"), join(folder, "ca-key.pem")];
  if (existsSync(certificatePath) && existsSync(keyPath)) {
    const known = { certificate: readFileSync(certificatePath, "utf8"), key: readFileSync(keyPath, "utf8") };
    if (Date.parse(new X509Certificate(known.certificate).validTo) > now + 30 * 86_400_000) return known;
  }
  const made = newAuthority(now);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(keyPath, made.key, { mode: 0o600 });
  writeFileSync(certificatePath, made.certificate, { mode: 0o644 });
  return made;
}

/** A TLS server next to a plain one: it answers the same, and handles CONNECT requests to the plain one. */
export function secure(plain: Server, { folder, as }: TlsOptions, now: number): SecureServer {
  const hosts = ["localhost", "127.0.0.1", ...new Set([...as, ...TIKTOK_HOSTS])];
  const { key, certificate } = serverCertificate(authorityIn(folder, now), hosts, now);
  const server = createServer({ key, cert: certificate });
  server.on("request", (request, response) => plain.emit("request", request, response));
  plain.on("connect", (request: IncomingMessage, socket: Duplex) => {
    // The client has disconnected.
    socket.on("error", () => socket.destroy());
    const host = (request.url ?? "").replace(/:\d+$/, "");
    if (!hosts.includes(host)) {
      socket.end(`HTTP/1.1 403 Forbidden\r\n\r\nThe emulator is no proxy for ${host}.\n`);
      return;
    }
    socket.write("HTTP/1.1 200 Connection Established\r\n\r\n");
    server.emit("connection", socket);
  });
  return server;
}

/** Settings that make programs trust the authority and connect here, by shell or language. */
export function trustLines(folder: string, proxy: string): readonly (readonly [string, string])[] {
  const file = join(folder, "ca.pem");
  return [
    ["any of them, by proxy", `export HTTPS_PROXY=${proxy} NODE_USE_ENV_PROXY=1`],
    ["Node", `export NODE_EXTRA_CA_CERTS=${file}`],
    [
      "Python (requests, httpx), curl, Go",
      `export SSL_CERT_FILE=${file} REQUESTS_CA_BUNDLE=${file} CURL_CA_BUNDLE=${file}`,
    ],
  ];
}
