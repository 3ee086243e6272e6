import { inflateRawSync } from 'node:zlib';

/** The parts of a zip archive by name, read from its central directory. */
export function zipParts(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes);
  const parts = new Map<string, string>();
  let at = buffer.readUInt32LE(buffer.lastIndexOf('PK\u0005\u0006') + 16);
  while (buffer.readUInt32LE(at) === 0x02014b50) {
    const packed = buffer.readUInt32LE(at + 20);
    const [nameLength = 0, extra = 0, comment = 0] = [28, 30, 32].map((offset) =>
      buffer.readUInt16LE(at + offset),
    );
    const local = buffer.readUInt32LE(at + 42);
    const name = buffer.toString('utf8', at + 46, at + 46 + nameLength);
    const start = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28);
    const data = buffer.subarray(start, start + packed);
    parts.set(name, (buffer.readUInt16LE(at + 10) === 8 ? inflateRawSync(data) : data).toString('utf8'));
    at += 46 + nameLength + extra + comment;
  }
  return parts;
}
