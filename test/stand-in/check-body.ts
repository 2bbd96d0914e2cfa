/** Refuses a body that the operation or the model would refuse, with the reason. */
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import type { StandardParameter } from '#catalog';
import { converseSchema, startAsyncSchema } from './converse-schema.ts';
import { selectAll } from './json-path.ts';
import type { ServedModel } from './served-model.ts';
import { ServiceError } from './service-error.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
const compiled = new WeakMap<object, ValidateFunction>();

/** The body of StartAsyncInvoke. */
export interface StartAsyncBody {
  readonly modelId: string;
  readonly modelInput: unknown;
  readonly outputDataConfig: { readonly s3OutputDataConfig: { readonly s3Uri: string } };
}

function check(schema: object, value: unknown): void {
  const validate = compiled.get(schema) ?? ajv.compile(schema);
  compiled.set(schema, validate);
  if (validate(value)) return;
  const reasons = (validate.errors ?? []).map(({ instancePath, message, params }) => {
    const detail = params['additionalProperty'] ?? params['allowedValues'] ?? params['allowedValue'];
    return `body${instancePath} ${message}${detail === undefined ? '' : ` (${JSON.stringify(detail)})`}`;
  });
  refuse(reasons.join(', '));
}

/** The JSON of a body; throws where it is not JSON in UTF-8, or its content type says that it is something else. */
export function parseBody(body: Buffer, contentType: string | undefined): unknown {
  if (contentType !== undefined && !/^application\/json\b/.test(contentType)) refuse(`content type ${contentType}`);
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch (error) {
    return refuse(`not JSON in UTF-8 (${(error as Error).message})`);
  }
}

/** Throws unless the body fits the format's schema and the model's own ranges. */
export function checkInvokeBody(body: unknown, model: ServedModel): void {
  check(model.format.request.schema, body);
  for (const [name, path] of Object.entries(model.format.request.parameters))
    for (const value of selectAll(body, path)) checkRange(name as StandardParameter, value, model);
}

/** Throws unless the body fits Converse, the format's schema where that describes Converse, and the model's own ranges. */
export function checkConverseBody(body: unknown, model: ServedModel): void {
  check(converseSchema, body);
  if (!model.format.operations.includes('invoke')) check(model.format.request.schema, body);
  const { inferenceConfig = {} } = body as { inferenceConfig?: Record<string, unknown> };
  for (const [name, value] of Object.entries(inferenceConfig)) checkRange(name as StandardParameter, value, model);
}

/** Throws unless the body fits StartAsyncInvoke; returns the model ID, the model's own body, and where the output goes. */
export function checkStartAsyncBody(body: unknown): StartAsyncBody {
  check(startAsyncSchema, body);
  return body as StartAsyncBody;
}

function checkRange(name: StandardParameter, value: unknown, model: ServedModel): void {
  if (typeof value !== 'number') return;
  const { min = -Infinity, max = Infinity } = model.parameters?.[name] ?? {};
  const limit = name === 'maxTokens' ? Math.min(max, model.maxOutputTokens ?? Infinity) : max;
  if (value < min || value > limit) refuse(`${name} ${value} is outside ${min} to ${limit}`);
}

function refuse(reason: string): never {
  throw new ServiceError('ValidationException', `Malformed input request: ${reason}.`);
}
