/** What stands below a ranking: what was assumed, and the models left out, by reason. */
import type { LeftOutModel, Model } from 'bedrock-model-catalog';
import { modelLink, nameOf } from './calculator-parts.ts';
import { h, type Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';
import { DAYS, type WorkloadResult } from './calculator-workload.ts';

/** The order in which the reasons are listed. */
const codes: readonly LeftOutModel['reason']['code'][] = [
  'unpriced',
  'unclear',
  'context',
  'answer',
  'useCase',
  'language',
  'status',
  'input',
  'modality',
];
/** More models than these are named without links. */
const LINKED = 6;

/** All reasons with their models, folded away unless they are the whole answer. */
export function leftOutTree(leftOut: readonly LeftOutModel[], speaker: Speaker, open = false): Tree {
  const { say } = speaker;
  return h(
    'details',
    { class: 'calc-fold', open },
    h('summary', {}, say('calc.r.leftOut', { count: leftOut.length })),
    codes
      .map((code) => ({ code, own: leftOut.filter(({ reason }) => reason.code === code) }))
      .filter(({ own }) => own.length > 0)
      .map(({ code, own }) => [
        h('h3', {}, `${say(`calc.r.left.${code}`)} (${own.length})`),
        h(
          'ul',
          { class: 'calc-left' },
          [...bySentence(own)].map(([sentence, models]) =>
            h('li', {}, h('span', { class: 'why', lang: 'en' }, sentence), ' ', namesTree(models, speaker)),
          ),
        ),
      ]),
  );
}

/** The first sentence of each reason, without the ID at its head, with the models for which it holds; the CSV has all. */
export function bySentence(leftOut: readonly LeftOutModel[]): ReadonlyMap<string, readonly Model[]> {
  const groups = new Map<string, Model[]>();
  for (const { model, reason } of leftOut) {
    const own = reason.words.startsWith(`${model.id}: `) ? reason.words.slice(model.id.length + 2) : reason.words;
    const first = /^.*?\.(?= [A-Z])/.exec(own)?.[0] ?? own;
    // The names of units begin small too: they stay as they are.
    const sentence = first.replace(/^[a-z]+\b/, (word) => word.charAt(0).toUpperCase() + word.slice(1));
    groups.set(sentence, [...(groups.get(sentence) ?? []), model]);
  }
  return new Map([...groups].sort(([, a], [, b]) => b.length - a.length));
}

function namesTree(models: readonly Model[], speaker: Speaker): Tree {
  if (models.length > LINKED) return models.map(nameOf).join(', ');
  return h(
    'span',
    {},
    models.flatMap((model, i) => (i === 0 ? [modelLink(model, speaker)] : [', ', modelLink(model, speaker)])),
  );
}

/** A sentence about more models than these says how many they are. */
const NAMED = 6;

/** What was assumed for all or many models; what holds for a few is folded away. */
export function assumptionsTree({ assumptions, others }: WorkloadResult, { say }: Speaker): Tree {
  const few = assumptions.filter(({ models }) => models.length > 0 && models.length <= NAMED);
  const line = ({ sentence, models }: WorkloadResult['assumptions'][number]) => {
    const about = models.length > NAMED ? say('calc.r.models', { n: models.length }) : models.map(nameOf).join(', ');
    return h('li', { lang: 'en' }, about && `${about}: `, sentence);
  };
  return h(
    'details',
    { class: 'calc-fold', open: true },
    h('summary', {}, say('calc.r.assumptions')),
    h(
      'ul',
      {},
      h('li', {}, say('calc.r.monthIs', { n: DAYS })),
      h('li', {}, say('calc.r.rounding')),
      others > 0 && h('li', {}, say('calc.r.others', { count: others })),
      assumptions.filter((one) => !few.includes(one)).map(line),
    ),
    few.length > 0 &&
      h(
        'details',
        { class: 'calc-fold' },
        h('summary', {}, say('calc.r.fewModels', { n: few.length })),
        h('ul', {}, few.map(line)),
      ),
  );
}
