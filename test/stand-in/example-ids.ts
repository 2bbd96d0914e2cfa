/** A real model ID for formats that had no model when this was written. Any other gets a made-up one. */
export const exampleIds: Readonly<Record<string, string>> = {
  'ai21-jamba': 'ai21.jamba-1-5-mini-v1:0',
  'amazon-nova-canvas': 'amazon.nova-canvas-v1:0',
  'amazon-nova-reel': 'amazon.nova-reel-v1:1',
  'amazon-nova-text': 'us.amazon.nova-lite-v1:0',
  'amazon-titan-embed-text-v2': 'amazon.titan-embed-text-v2:0',
  'cohere-embed-v4': 'cohere.embed-v4:0',
  'deepseek-r1': 'us.deepseek.r1-v1:0',
  'meta-llama4': 'us.meta.llama4-scout-17b-instruct-v1:0',
  'mistral-chat': 'mistral.mistral-large-2407-v1:0',
  'openai-gpt-oss': 'openai.gpt-oss-20b-1:0',
  qwen3: 'qwen.qwen3-32b-v1:0',
  'stability-image': 'stability.stable-image-core-v1:1',
  'twelvelabs-pegasus': 'us.twelvelabs.pegasus-1-2-v1:0',
  'writer-palmyra': 'us.writer.palmyra-x5-v1:0',
};
