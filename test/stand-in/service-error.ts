/** An error of Bedrock Runtime: its exception name, status and message, in the form in which AWS sends it. */
import type { ServerResponse } from 'node:http';
import type { Http2ServerResponse } from 'node:http2';

const statusOf = {
  ValidationException: 400,
  AccessDeniedException: 403,
  InvalidSignatureException: 403,
  MissingAuthenticationTokenException: 403,
  UnrecognizedClientException: 403,
  ResourceNotFoundException: 404,
  UnknownOperationException: 404,
  ModelErrorException: 424,
  ThrottlingException: 429,
  InternalServerException: 500,
  ServiceUnavailableException: 503,
} as const;

export type ErrorName = keyof typeof statusOf;

/** Thrown by whatever refuses a request; the server turns it into an answer. */
export class ServiceError extends Error {
  override readonly name: ErrorName;

  constructor(name: ErrorName, message: string) {
    super(message);
    this.name = name;
  }

  /** Sends it: the exception's name in `x-amzn-errortype`, the message in the JSON body. */
  send(response: ServerResponse | Http2ServerResponse): void {
    const body = Buffer.from(JSON.stringify({ message: this.message }));
    (response as ServerResponse).writeHead(statusOf[this.name], {
      'content-type': 'application/json',
      'content-length': body.length,
      'x-amzn-errortype': `${this.name}:http://internal.amazon.com/coral/com.amazon.bedrock/`,
      'x-amzn-requestid': 'stand-in',
    });
    response.end(body);
  }
}
