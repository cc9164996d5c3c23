/**
 * A certificate authority of this machine and a certificate of it (RFC 5280, ECDSA on P-256). Node creates keys and
 * signatures but no certificates, so their few fields are assembled here.
 */
import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  sign,
} from "node:crypto";
import { isIP } from "node:net";
import { bits, integer, octets, oid, sequence, set, tagged, time, utf8, yes } from "./der.js";

/** A key and its certificate, as PEM. */
export interface Issued {
  readonly key: string;
  readonly certificate: string;
}

const DAY = 86_400_000;
/** Browsers and Apple refuse server certificates valid for more than 398 days. */
const SERVER_DAYS = 397;
const AUTHORITY_DAYS = 3_650;

const ECDSA_SHA256 = sequence(oid("1.2.840.10045.4.3.2"));
const name = (text: string): Buffer => sequence(set(sequence(oid("2.5.4.3"), utf8(text))));

const extension = (id: string, critical: boolean, value: Buffer): Buffer =>
  sequence(oid(id), ...(critical ? [yes()] : []), octets(value));

const publicKey = (key: KeyObject): Buffer => key.export({ type: "spki", format: "der" });
const keyId = (key: KeyObject): Buffer => createHash("sha1").update(publicKey(key)).digest();

const address = (host: string): Buffer =>
  isIP(host) === 4
    ? tagged(7, Buffer.from(host.split(".").map(Number)), false)
    : tagged(2, Buffer.from(host, "ascii"), false);

const pem = (title: string, bytes: Buffer): string =>
  `-----BEGIN ${title}-----\n${bytes.toString("base64").replace(/(.{64})(?=.)/g, "$1\n")}\n-----END ${title}-----\n`;

interface Wanted {
  readonly subject: string;
  readonly issuer: string;
  readonly key: KeyObject;
  readonly signer: KeyObject;
  readonly signerKeyId: Buffer;
  readonly days: number;
  readonly now: number;
  readonly extensions: readonly Buffer[];
}

function certificate(wanted: Wanted): string {
  const { subject, issuer, key, signer, signerKeyId, days, now, extensions } = wanted;
  const body = sequence(
    tagged(0, integer(Buffer.from([2]))),
    integer(Buffer.concat([Buffer.from([0x01]), randomBytes(15)])),
    ECDSA_SHA256,
    name(issuer),
    // A day early, since clocks differ.
    sequence(time(now - DAY), time(now + days * DAY)),
    name(subject),
    publicKey(key),
    tagged(
      3,
      sequence(
        ...extensions,
        extension("2.5.29.14", false, octets(keyId(key))),
        extension("2.5.29.35", false, sequence(tagged(0, signerKeyId, false))),
      ),
    ),
  );
  return pem("CERTIFICATE", sequence(body, ECDSA_SHA256, bits(sign("sha256", body, signer))));
}

const newKey = () => generateKeyPairSync("ec", { namedCurve: "P-256" });
const text = (key: KeyObject): string => key.export({ type: "pkcs8", format: "pem" }) as string;

const AUTHORITY = "TikTok emulator (this machine)";

/** A new authority. It can sign server certificates, but no other authorities. */
export function newAuthority(now: number): Issued {
  const { publicKey: own, privateKey } = newKey();
  const extensions = [
    extension("2.5.29.19", true, sequence(yes(), integer(Buffer.from([0])))),
    // Signs certificates and revocation lists.
    extension("2.5.29.15", true, bits(Buffer.from([0x06]), 1)),
  ];
  return {
    key: text(privateKey),
    certificate: certificate({
      subject: AUTHORITY,
      issuer: AUTHORITY,
      key: own,
      signer: privateKey,
      signerKeyId: keyId(own),
      days: AUTHORITY_DAYS,
      now,
      extensions,
    }),
  };
}

/** A certificate of a server for hosts (names or IPv4 addresses), signed by an authority. */
export function serverCertificate(authority: Issued, hosts: readonly string[], now: number): Issued {
  const signer = createPrivateKey(authority.key);
  const { publicKey: own, privateKey } = newKey();
  const extensions = [
    extension("2.5.29.19", true, sequence()),
    extension("2.5.29.15", true, bits(Buffer.from([0x80]), 7)),
    extension("2.5.29.37", false, sequence(oid("1.3.6.1.5.5.7.3.1"))),
    extension("2.5.29.17", false, sequence(...hosts.map(address))),
  ];
  return {
    key: text(privateKey),
    certificate: certificate({
      subject: hosts[0] ?? "localhost",
      issuer: AUTHORITY,
      key: own,
      signer,
      signerKeyId: keyId(createPublicKey(authority.key)),
      days: SERVER_DAYS,
      now,
      extensions,
    }),
  };
}
