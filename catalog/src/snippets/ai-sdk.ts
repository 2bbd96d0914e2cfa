/** TypeScript with the Vercel AI SDK, which calls Converse for text and InvokeModel for vectors and images. */
import { imageFile, permission, prerequisites } from './answer.ts';
import { valueAt } from './json-path.ts';
import { Code, literal, text, typescript as notation } from './literal.ts';
import type { Snippet, SnippetRenderer, SnippetRequest } from './types.ts';
import { caught } from './typescript.ts';

const install = 'npm install ai @ai-sdk/amazon-bedrock';

/** The bodies that the AI SDK can make, by their fields. It knows no others, and chooses by model ID. */
const knownBodies = [
  'inputText',
  'input_type,texts',
  'singleEmbeddingParams,taskType',
  'imageGenerationConfig,taskType,textToImageParams',
];

/** What it would set otherwise in the body of a vector, and its own name for that. */
const embeddingOptions: Readonly<Record<string, string>> = {
  '$.input_type': 'inputType',
  '$.singleEmbeddingParams.embeddingPurpose': 'embeddingPurpose',
  '$.singleEmbeddingParams.embeddingDimension': 'embeddingDimension',
  '$.singleEmbeddingParams.text.truncationMode': 'truncate',
};

export const aiSdk: SnippetRenderer = {
  lacks: (operation, format) => {
    if (operation.startsWith('converse')) return undefined;
    if (operation === 'startAsyncInvoke') return 'The AI SDK does not call StartAsyncInvoke.';
    if (format.modality === 'text') return 'The AI SDK calls Converse for text, never InvokeModel.';
    const known = operation === 'invoke' && knownBodies.includes(Object.keys(format.request.body).sort().join());
    return known ? undefined : `The AI SDK does not make the request body of ${format.name}.`;
  },
  render: (request) => {
    if (request.operation === 'converse') return generateText(request);
    if (request.operation === 'converseStream') return streamText(request);
    return request.format.response.image === undefined ? embed(request) : generateImage(request);
  },
};

function generateText(request: SnippetRequest): Snippet {
  const call = `const { text } = await generateText(${options('bedrock', request, settings(request))});\n`;
  return program(request, 'generateText', 'generate-text', caught(`${call}console.log(text);\n`));
}

function streamText(request: SnippetRequest): Snippet {
  // Errors come to onError, not to the loop; one thrown there is lost.
  const onError = new Code('({ error }) => {\n    console.error(String(error));\n    process.exitCode = 1;\n  }');
  const call = `const { textStream } = streamText(${options('bedrock', request, { ...settings(request), onError }, 0)});\n`;
  const loop = 'for await (const text of textStream) {\n  process.stdout.write(text);\n}\nconsole.log();\n';
  return program(request, 'streamText', 'stream-text', call + loop);
}

function embed(request: SnippetRequest): Snippet {
  const { body } = request.format.request;
  const set = Object.entries(embeddingOptions).flatMap(([path, name]) => {
    const value = valueAt(body, path);
    return value === undefined ? [] : [[name, value]];
  });
  const extra = set.length === 0 ? {} : { providerOptions: { bedrock: Object.fromEntries(set) } };
  const call = `const { embedding } = await embed(${options('bedrock.embedding', request, { value: prompt, ...extra })});\n`;
  return program(request, 'embed', 'embed', caught(`${call}console.log(embedding.length);\n`));
}

function generateImage(request: SnippetRequest): Snippet {
  const file = text(imageFile(request.format));
  const { width, height } = request.format.request.body['imageGenerationConfig'] as { width?: number; height?: number };
  const size = width !== undefined && height !== undefined ? { size: `${width}x${height}` } : {};
  const { seed } = request.parameters;
  const values = { prompt, ...size, ...(seed !== undefined && { seed }) };
  const call = `const { image } = await generateImage(${options('bedrock.image', request, values)});\n`;
  const write = `await writeFile(${file}, image.uint8Array);\nconsole.log(${file});\n`;
  return program(request, 'generateImage', 'generate-image', caught(call + write), true);
}

const prompt = new Code('prompt');

/** The inference parameters under the AI SDK's names; those that it has no place for go to the model as they are. */
function settings({ inferenceConfig, additionalFields }: SnippetRequest): Record<string, unknown> {
  const { maxTokens, ...others } = inferenceConfig;
  const fields = { bedrock: { additionalModelRequestFields: additionalFields } };
  return { prompt, maxOutputTokens: maxTokens, ...others, ...(additionalFields && { providerOptions: fields }) };
}

function options(factory: string, { modelId }: SnippetRequest, values: Record<string, unknown>, margin = 2): string {
  const all = { model: new Code(`${factory}(${text(modelId)})`), ...values };
  const lines = Object.entries(all).map(([name, value]) => {
    if (value instanceof Code && value.text === name) return `  ${name},\n`;
    return `  ${name}: ${literal(value, notation, 2, margin + name.length + 4)},\n`;
  });
  return `{\n${lines.join('')}}`;
}

function program(request: SnippetRequest, name: string, file: string, body: string, writes = false): Snippet {
  const credentials = 'AWS_BEARER_TOKEN_BEDROCK or an AWS access key in the environment';
  const code = [
    prerequisites(request, '//', install, credentials, `permission for ${permission(request.operation)}`),
    writes ? 'import { writeFile } from "node:fs/promises";\n' : '',
    `import { createAmazonBedrock } from "@ai-sdk/amazon-bedrock";\nimport { ${name} } from "ai";\n\n`,
    `const bedrock = createAmazonBedrock({ region: ${text(request.region)} });\n\n`,
    `const prompt = ${text(request.prompt ?? '')};\n\n${body}`,
  ].join('');
  return { code, language: 'typescript', install, filename: `${file}.mts` };
}
