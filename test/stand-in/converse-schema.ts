/** JSON Schema 2020-12 of what the snippets may send to Converse and ConverseStream, as strict as the API. */
const text = { type: 'string', pattern: '\\S' };

export const converseSchema = {
  type: 'object',
  properties: {
    messages: {
      type: 'array',
      minItems: 1,
      allOf: [{ prefixItems: [{ properties: { role: { const: 'user' } } }] }],
      items: {
        type: 'object',
        properties: {
          role: { enum: ['user', 'assistant'] },
          content: {
            type: 'array',
            minItems: 1,
            items: {
              type: 'object',
              minProperties: 1,
              maxProperties: 1,
              properties: { text, image: { type: 'object' }, document: { type: 'object' }, video: { type: 'object' } },
              additionalProperties: false,
            },
          },
        },
        required: ['role', 'content'],
        additionalProperties: false,
      },
    },
    system: {
      type: 'array',
      items: { type: 'object', properties: { text }, required: ['text'], additionalProperties: false },
    },
    inferenceConfig: {
      type: 'object',
      properties: {
        maxTokens: { type: 'integer', minimum: 1 },
        temperature: { type: 'number', minimum: 0, maximum: 1 },
        topP: { type: 'number', minimum: 0, maximum: 1 },
        stopSequences: { type: 'array', maxItems: 2500, items: { type: 'string', minLength: 1 } },
      },
      additionalProperties: false,
    },
    additionalModelRequestFields: { type: 'object' },
    additionalModelResponseFieldPaths: { type: 'array', maxItems: 10, items: { type: 'string', pattern: '^/' } },
  },
  required: ['messages'],
  additionalProperties: false,
} as const;

/** JSON Schema of StartAsyncInvoke's body; `modelInput` is checked against the format besides. */
export const startAsyncSchema = {
  type: 'object',
  properties: {
    modelId: { type: 'string', minLength: 1, maxLength: 256 },
    modelInput: { type: 'object' },
    outputDataConfig: {
      type: 'object',
      properties: {
        s3OutputDataConfig: {
          type: 'object',
          properties: {
            s3Uri: { type: 'string', pattern: '^s3://[a-z0-9][-.a-z0-9]{1,61}[a-z0-9](/.*)?$' },
            bucketOwner: { type: 'string', pattern: '^[0-9]{12}$' },
            kmsKeyId: { type: 'string' },
          },
          required: ['s3Uri'],
          additionalProperties: false,
        },
      },
      required: ['s3OutputDataConfig'],
      additionalProperties: false,
    },
    clientRequestToken: { type: 'string', pattern: '^[!-~]{1,256}$' },
    tags: { type: 'array' },
  },
  required: ['modelId', 'modelInput', 'outputDataConfig'],
  additionalProperties: false,
} as const;
