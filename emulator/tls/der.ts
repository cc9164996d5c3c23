/** The ASN.1 types of a certificate, as DER. */

const TAG = { integer: 0x02, bits: 0x03, octets: 0x04, oid: 0x06, utf8: 0x0c, time: 0x18, sequence: 0x30, set: 0x31 };

function length(size: number): Buffer {
  if (size < 0x80) return Buffer.from([size]);
  const bytes: number[] = [];
  for (let left = size; left > 0; left = Math.floor(left / 256)) bytes.unshift(left % 256);
  return Buffer.from([0x80 | bytes.length, ...bytes]);
}

/** One value: its tag, its length, its content. */
export const der = (tag: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([tag]), length(content.length), content]);

export const sequence = (...parts: readonly Buffer[]): Buffer => der(TAG.sequence, Buffer.concat(parts));
export const set = (part: Buffer): Buffer => der(TAG.set, part);
export const utf8 = (text: string): Buffer => der(TAG.utf8, Buffer.from(text, "utf8"));
export const octets = (content: Buffer): Buffer => der(TAG.octets, content);
export const bits = (content: Buffer, unused = 0): Buffer =>
  der(TAG.bits, Buffer.concat([Buffer.from([unused]), content]));
export const yes = (): Buffer => Buffer.from([0x01, 0x01, 0xff]);

/** A positive whole number. */
export const integer = (bytes: Buffer): Buffer =>
  der(TAG.integer, (bytes[0] ?? 0) & 0x80 ? Buffer.concat([Buffer.from([0]), bytes]) : bytes);

/** `YYYYMMDDHHMMSSZ`. */
export const time = (ms: number): Buffer =>
  der(TAG.time, Buffer.from(`${new Date(ms).toISOString().replace(/\D/g, "").slice(0, 14)}Z`, "ascii"));

/** An object identifier such as `2.5.29.17`. */
export function oid(text: string): Buffer {
  const [first = 0, second = 0, ...rest] = text.split(".").map(Number);
  const bytes = [first * 40 + second];
  for (const number of rest) {
    const groups = [number % 128];
    for (let left = Math.floor(number / 128); left > 0; left = Math.floor(left / 128))
      groups.unshift((left % 128) | 0x80);
    bytes.push(...groups);
  }
  return der(TAG.oid, Buffer.from(bytes));
}

/** A value with a context-specific tag. */
export const tagged = (number: number, content: Buffer, constructed = true): Buffer =>
  der((constructed ? 0xa0 : 0x80) | number, content);
