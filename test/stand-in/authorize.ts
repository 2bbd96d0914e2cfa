/** Lets in a request with the right signature or the right API key, and refuses every other as AWS does. */
import { credentials } from './credentials.ts';
import type { ReceivedRequest } from './received-request.ts';
import { ServiceError } from './service-error.ts';
import { bodyHash, readSignature, signatureOf } from './signature.ts';

/** How far a signature's time may be from now. */
const tolerance = 5 * 60_000;

/** Throws a ServiceError unless the request may be answered; returns the Region it was signed for, if it was signed. */
export function authorize(request: ReceivedRequest, now = Date.now()): string | undefined {
  const authorization = request.headers['authorization'];
  if (!authorization)
    throw new ServiceError('MissingAuthenticationTokenException', 'The request has no Authorization header.');
  if (authorization.startsWith('Bearer ')) {
    if (authorization !== `Bearer ${credentials.bearerToken}`)
      throw new ServiceError('AccessDeniedException', 'The API key is not valid.');
    return undefined;
  }
  const by = readSignature(authorization);
  if (!by)
    throw new ServiceError(
      'InvalidSignatureException',
      'The Authorization header is neither a bearer token nor a signature.',
    );
  if (by.accessKeyId !== credentials.accessKeyId)
    throw new ServiceError('UnrecognizedClientException', 'The access key ID is not known.');
  if (by.service !== 'bedrock')
    throw new ServiceError(
      'InvalidSignatureException',
      `The credential is for the service ${by.service}, not bedrock.`,
    );
  const unsigned = Object.keys(request.headers).filter(
    (name) => /^(host$|:authority$|x-amz-)/.test(name) && !by.signedHeaders.includes(name),
  );
  if (unsigned.length > 0) throw new ServiceError('InvalidSignatureException', `Not signed: ${unsigned.join(', ')}.`);
  const time = timeOf(request.headers['x-amz-date'] ?? '');
  if (time === undefined || !request.headers['x-amz-date']?.startsWith(by.day))
    throw new ServiceError('InvalidSignatureException', 'x-amz-date is missing or is not the day of the credential.');
  if (Math.abs(now - time) > tolerance)
    throw new ServiceError('InvalidSignatureException', 'The signature has expired.');
  const hash = request.headers['x-amz-content-sha256'];
  if (hash !== undefined && hash !== bodyHash(request))
    throw new ServiceError('InvalidSignatureException', 'x-amz-content-sha256 is not the hash of the body.');
  if (by.signature !== signatureOf(request, by, credentials.secretAccessKey))
    throw new ServiceError('InvalidSignatureException', 'The signature does not match the request.');
  return by.region;
}

/** Milliseconds since 1970 of a time written as 20261123T010203Z. */
function timeOf(text: string): number | undefined {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day, hour, minute, second] = parts.map(Number) as [number, ...number[]];
  return Date.UTC(year!, month! - 1, day!, hour!, minute!, second!);
}
