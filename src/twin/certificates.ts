import { webcrypto } from 'node:crypto';
import { createSecureContext, type SecureContext } from 'node:tls';
import * as x509 from '@peculiar/x509';

type KeyPair = webcrypto.CryptoKeyPair;
const crypto = webcrypto;

// The library wants to be told which implementation to use; its types are the browser's, which are not Node's to the letter.
type BrowserCrypto = Parameters<typeof x509.cryptoProvider.set>[0];
x509.cryptoProvider.set(webcrypto as unknown as BrowserCrypto);

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 24 * 60 * 60 * 1000;

/** A certificate with its key, both PEM. */
export interface KeyedCertificate {
  certificate: string;
  key: string;
}

/** Makes certificates that clients accept once they trust its own. */
export interface CertificateAuthority {
  /** PEM; what clients must trust. */
  certificate: string;
  /** A certificate for `names` (DNS names; wildcards allowed). */
  issue(names: readonly string[]): Promise<KeyedCertificate>;
  /** A TLS context for one host that no certificate names yet; made once. */
  contextFor(host: string): Promise<SecureContext>;
}

async function keyOf(pair: KeyPair): Promise<string> {
  return x509.PemConverter.encode(await crypto.subtle.exportKey('pkcs8', pair.privateKey), 'PRIVATE KEY');
}

function serial(): string {
  return Buffer.from(crypto.getRandomValues(new Uint8Array(16)).map((byte, index) => (index === 0 ? byte & 0x7f : byte))).toString('hex');
}

/** A new authority, good for thirty days from `now`; its key never leaves the process. */
export async function createAuthority(now: Date): Promise<CertificateAuthority> {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const validity = { notBefore: new Date(now.getTime() - DAY), notAfter: new Date(now.getTime() + 30 * DAY) };
  const own = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: serial(),
    name: 'CN=azmove twin CA',
    ...validity,
    keys,
    signingAlgorithm: ALGORITHM,
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const issue = async (names: readonly string[]): Promise<KeyedCertificate> => {
    const leafKeys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const leaf = await x509.X509CertificateGenerator.create({
      serialNumber: serial(),
      subject: 'CN=azmove twin',
      issuer: own.subject,
      ...validity,
      publicKey: leafKeys.publicKey,
      signingKey: keys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
        await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        new x509.SubjectAlternativeNameExtension([
          ...names.map((value) => ({ type: 'dns' as const, value })),
          { type: 'ip' as const, value: '127.0.0.1' },
          { type: 'ip' as const, value: '::1' },
        ]),
      ],
    });
    return { certificate: leaf.toString('pem'), key: await keyOf(leafKeys) };
  };
  const contexts = new Map<string, Promise<SecureContext>>();
  const contextFor = (host: string): Promise<SecureContext> => {
    const made = contexts.get(host) ?? issue([host]).then(({ certificate, key }) => createSecureContext({ cert: certificate, key }));
    contexts.set(host, made);
    return made;
  };
  return { certificate: own.toString('pem'), issue, contextFor };
}

/** True when one of `names` covers `host`: the same, or a wildcard for its first label. */
export function covers(names: readonly string[], host: string): boolean {
  const parent = host.slice(host.indexOf('.') + 1);
  return names.includes(host) || names.includes(`*.${parent}`);
}
