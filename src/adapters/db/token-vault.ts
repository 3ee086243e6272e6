import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
/** The nonce size that GCM is specified for (NIST SP 800-38D, 8.2). */
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** First byte of what is sealed: the way it was sealed, so that another way can follow. */
const VERSION = 1;

/** Encrypts what must not be readable in the database. What it is for is bound to it: a sealed value does not open for another owner. */
export interface TokenVault {
  seal(owner: string, value: unknown): Buffer;
  /** Throws `SealBroken` when the key, the owner or a byte differs. */
  open(owner: string, sealed: Buffer): unknown;
}

/** A sealed value cannot be opened: another key, another owner, or changed bytes. */
export class SealBroken extends Error {
  override readonly name = 'SealBroken';
  constructor(options?: ErrorOptions) {
    super(
      'A stored token cannot be decrypted: was TOKEN_ENCRYPTION_KEY changed? Install Parley again.',
      options,
    );
  }
}

/** A vault with AES-256-GCM; the key is 32 bytes as base64 or hex. */
export function createTokenVault(key: string): TokenVault {
  const bytes = keyBytes(key);
  return {
    seal: (owner, value) => {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(ALGORITHM, bytes, nonce).setAAD(Buffer.from(owner));
      const body = Buffer.concat([cipher.update(JSON.stringify(value), 'utf8'), cipher.final()]);
      return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), body]);
    },
    open: (owner, sealed) => {
      if (sealed[0] !== VERSION) throw new SealBroken();
      const nonce = sealed.subarray(1, 1 + NONCE_BYTES);
      const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES);
      const body = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES);
      try {
        const decipher = createDecipheriv(ALGORITHM, bytes, nonce, { authTagLength: TAG_BYTES });
        decipher.setAAD(Buffer.from(owner)).setAuthTag(tag);
        return JSON.parse(Buffer.concat([decipher.update(body), decipher.final()]).toString('utf8'));
      } catch (cause) {
        throw new SealBroken({ cause });
      }
    },
  };
}

function keyBytes(key: string): Buffer {
  const text = key.trim();
  const bytes = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? 'hex' : 'base64');
  if (bytes.length !== KEY_BYTES)
    throw new RangeError('The encryption key must be 32 bytes as base64 or hex.');
  return bytes;
}
