/** Begins the file of a new model: `npm run new-model -- <provider>/<name> <model ID>`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { parseArgs } from 'node:util';
import { CommandError, runCommand } from './compile/command.ts';
import { didYouMean } from './compile/nearest.ts';
import { readCatalog } from './compile/read.ts';
import { model } from './compile/schema/model.ts';
import { slug as slugShape } from './compile/schema/words.ts';
import { validate } from './compile/validate.ts';

await runCommand(() => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [slug, id, folder = 'catalog'] = positionals;
  if (slug === undefined || id === undefined) {
    throw new CommandError(
      'Say where and which: npm run new-model -- amazon/titan-text-lite amazon.titan-text-lite-v1',
    );
  }
  const { providers, pending } = checkNames(slug, id, folder);
  const path = join(folder, 'models', `${slug}.yaml`);
  mkdirSync(dirname(path), { recursive: true });
  try {
    writeFileSync(path, template(id, new Date().toISOString().slice(0, 10)), { flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST')
      throw new CommandError(`${path} exists already. It stays as it is.`);
    throw error;
  }
  const provider = slug.split('/')[0]!;
  console.log(`Wrote ${path}. Fill it in, then run: npm run check`);
  if (!providers.has(provider)) console.log(`Add "${provider}" to ${folder}/providers.yaml, too.`);
  if (pending.has(id)) console.log(`Remove "${id}" from ${folder}/pending.yaml: it has a file now.`);
});

/** Throws for names that `npm run check` would refuse, before there is a file to rename. */
function checkNames(slug: string, id: string, folder: string) {
  const { modelIds, models, vocabularies } = validate(readCatalog(folder));
  const providers = vocabularies.providers.ids ?? new Set<string>();
  const [provider = '', name = '', ...more] = slug.split('/');
  if (more.length > 0 || !slugShape.safeParse(provider).success || !slugShape.safeParse(name).success) {
    throw new CommandError(
      `"${slug}" must be <provider>/<name>, each lower-case words joined by hyphens, such as amazon/titan-text-lite.`,
    );
  }
  const near = didYouMean(provider, providers, '');
  if (!providers.has(provider) && near !== '') throw new CommandError(`There is no provider "${provider}". ${near}`);
  if (!model.shape.id.safeParse(id).success) {
    throw new CommandError(`"${id}" must be a Bedrock model ID, such as amazon.titan-text-lite-v1.`);
  }
  if (modelIds.has(id)) {
    const other = [...models.values()].find((entry) => entry.value.id === id)?.file.path;
    throw new CommandError(`${other ?? 'Another file'} has the ID "${id}" already.`);
  }
  return { providers, pending: vocabularies.pending.ids ?? new Set<string>() };
}

function template(id: string, today: string): string {
  return `# yaml-language-server: $schema=../../../dist/authoring/model.schema.json
# Fill in every empty value; delete what no source gives. catalog/README.md has the rules.
id: ${id}
name: # as AWS writes it, without the version
summary: # what it is for, in one sentence of your own
modality: text
input: [text]
output: [text]
maxTokens: # digits only; null where no source gives a limit
languages:
  tags: [] # such as en, ja, zh-Hans
  more: false
useCases: [] # keys of catalog/use-cases.yaml that a source names
# format: a file of catalog/formats, if one is evidenced

lifecycle:
  asOf: ${today}
  released: # the first day on Amazon Bedrock; delete the line if no source gives it

prices:
  - asOf: # the day on which the source gave these prices
    region: us-east-1
    currency: USD
    source: # a key of catalog/sources.yaml
    onDemand:
      inputTokens: { usd: , per: 1M tokens }
      outputTokens: { usd: , per: 1M tokens }

sources:
  - source: # a key of catalog/sources.yaml
    asOf: ${today}
    fields: [name, modality, input, output, maxTokens, lifecycle]
`;
}
