/** Signature Version 4 as the service computes it, so that a request that AWS would refuse is refused here too. */
import { createHash, createHmac } from 'node:crypto';
import type { ReceivedRequest } from './received-request.ts';

/** What the `Authorization` header of a signed request says. */
export interface SignedWith {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly service: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, ?SignedHeaders=([^,\s]+), ?Signature=([0-9a-f]{64})$/;

/** Reads the header; undefined where it is not a Signature Version 4 header. */
export function readSignature(authorization: string): SignedWith | undefined {
  const [, accessKeyId, day, region, service, headers, signature] = form.exec(authorization) ?? [];
  if (!accessKeyId || !day || !region || !service || !headers || !signature) return undefined;
  return { accessKeyId, day, region, service, signedHeaders: headers.split(';'), signature };
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest();

/** RFC 3986: all but letters, digits and `-._~` becomes %XX. A `%` that is there already becomes %25. */
const encode = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);

/** AWS encodes each segment of the path, encoded as it arrived, a second time (for every service but S3). */
function canonicalRequest(request: ReceivedRequest, signedHeaders: readonly string[]): string {
  const [path = '/', query = ''] = request.path.split('?');
  const headers = signedHeaders.map((name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`);
  return [
    request.method,
    path.split('/').map(encode).join('/'),
    query.split('&').filter(Boolean).sort().join('&'),
    headers.join(''),
    signedHeaders.join(';'),
    sha256(request.body),
  ].join('\n');
}

/** The signature that the request must have, in hex. */
export function signatureOf(request: ReceivedRequest, by: SignedWith, secretAccessKey: string): string {
  const scope = `${by.day}/${by.region}/${by.service}/aws4_request`;
  const date = request.headers['x-amz-date'] ?? '';
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonicalRequest(request, by.signedHeaders))].join('\n');
  const key = [by.day, by.region, by.service, 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`);
  return hmac(key, toSign).toString('hex');
}

/** The hash of the body, as `x-amz-content-sha256` has it. */
export const bodyHash = (request: ReceivedRequest) => sha256(request.body);
