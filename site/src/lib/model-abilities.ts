/** What a model can do and what else it answers to: yes, no, or not recorded, each with its sources. */
import type { Capabilities, Model, OtherId } from 'bedrock-model-catalog';
import type { Footnote, Footnotes } from './footnotes.ts';
import { count } from './format.ts';
import { evidenceFor, type Remark } from './model-facts.ts';
import type { Reader } from './words.ts';

/** The capabilities in the order in which they are shown. */
export const capabilityNames = [
  'streaming',
  'converse',
  'systemPrompt',
  'toolUse',
  'vision',
  'documents',
  'reasoning',
  'promptCaching',
  'batch',
  'customization',
  'provisionedThroughput',
] as const satisfies (keyof Capabilities)[];

/** One capability. */
export interface Ability {
  readonly name: (typeof capabilityNames)[number];
  readonly answer: 'yes' | 'no' | 'notRecorded';
  readonly cites: readonly Footnote[];
  readonly disputes: readonly Remark[];
}

/** All capabilities of a model; `undefined` where none is recorded at all. */
export function abilitiesOf(model: Model, notes: Footnotes, reader: Reader): readonly Ability[] | undefined {
  const { capabilities } = model;
  if (capabilities === undefined) return undefined;
  return capabilityNames.map((name) => {
    const can = capabilities[name];
    if (can === undefined) return { name, answer: 'notRecorded', cites: [], disputes: [] };
    const { cites, disputes } = evidenceFor(model, `capabilities.${name}`, notes, reader);
    return { name, answer: can ? 'yes' : 'no', cites, disputes };
  });
}

/** Another ID, with what it is for. */
export interface ShownId {
  readonly id: string;
  readonly kind: OtherId['kind'];
  readonly context: string | undefined;
}

/** The other IDs of a model with their sources; aliases first, then variants, then that of the other endpoint. */
export function otherIdsOf(model: Model, notes: Footnotes, reader: Reader) {
  const kinds: readonly OtherId['kind'][] = ['alias', 'variant', 'mantle'];
  const ids = [...(model.otherIds ?? [])].sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind));
  return {
    ids: ids.map(({ id, kind, contextTokens }): ShownId => {
      const n = contextTokens && count(contextTokens, reader.lang);
      return { id, kind, context: n ? reader.t('facts.tokens', { n }) : undefined };
    }),
    cites: ids.length === 0 ? [] : evidenceFor(model, 'otherIds', notes, reader).cites,
  };
}

/** What `otherIdsOf` gives. */
export type OtherIds = ReturnType<typeof otherIdsOf>;
