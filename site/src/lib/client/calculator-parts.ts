/** Pieces that several trees of the calculator share. */
import { sources, type Model, type PriceList } from 'bedrock-model-catalog';
import { hueOf } from '../hue.ts';
import { h, type Tree } from './calculator-tree.ts';
import type { Speaker } from './calculator-words.ts';

/** The hue of a model's provider, in degrees. */
export function hueOfModel(model: Model): number {
  return hueOf(model.provider);
}

/** A model's name with its version. */
export function nameOf({ name, version }: Model): string {
  return version === undefined ? name : `${name} ${version}`;
}

/** A link to a model's page, with its status where it is not active. */
export function modelLink(model: Model, { say, at }: Speaker): Tree {
  const { status } = model.lifecycle;
  const link = h('a', { href: at(`/models/${model.slug}/`) }, nameOf(model));
  return status === 'active'
    ? link
    : h('span', {}, link, ' ', h('span', { class: 'status', 'data-status': status }, say(`status.${status}`)));
}

/** Where and when a price was read, linked. */
export function sourceLink({ source, asOf, region }: Pick<PriceList, 'source' | 'asOf' | 'region'>): Tree {
  const { title, publisher, url } = sources[source];
  const name = url === undefined ? publisher : h('a', { href: url, rel: 'external', title }, publisher);
  return h('span', { class: 'sub' }, name, ` · ${asOf} · ${region}`);
}

/** Sentences of the package that say what was taken for granted. */
export function sentencesTree(sentences: readonly string[], title: string): Tree {
  return h(
    'details',
    { class: 'calc-fold', open: true },
    h('summary', {}, title),
    h(
      'ul',
      {},
      sentences.map((sentence) => h('li', { lang: 'en' }, sentence)),
    ),
  );
}
