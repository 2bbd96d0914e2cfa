/** The custom-model tab, reckoned and as a tree: the first month, each further one, the total, and every line. */
import {
  customModelCost,
  type CustomModelCost,
  type CustomModelLine,
  type CustomModelPlan,
  type Model,
} from 'bedrock-model-catalog';
import { money } from '../format.ts';
import { modelLink, sentencesTree, sourceLink } from './calculator-parts.ts';
import type { CalculatorState } from './calculator-state.ts';
import { h, type Tree } from './calculator-tree.ts';
import { shownMoney, type Speaker } from './calculator-words.ts';

/** The plan for the package. Training is on what the model's price list has a price for. */
function planOf(state: CalculatorState, model: Model): CustomModelPlan {
  const { train = 1, epochs = 1, months = 0, serving, units = 1, hours } = state;
  return {
    ...(trainsOnImages(model) ? { trainImages: train } : { trainTokens: train }),
    epochs,
    storageMonths: months,
    ...(serving !== 'no' && {
      serving: { commitment: serving, modelUnits: units, ...(serving === 'none' && { hoursPerMonth: hours }) },
    }),
  };
}

/** Whether a model is trained on images: its price lists have a price for them and none for tokens. */
export function trainsOnImages(model: Model): boolean {
  const has = (unit: 'trainTokens' | 'trainImages') =>
    model.prices.some((list) => list.customization?.[unit] !== undefined);
  return has('trainImages') && !has('trainTokens');
}

/** The cost. Throws what the package throws where a plan cannot be meant or has no price. */
export function customOf(state: CalculatorState, model: Model): CustomModelCost {
  return customModelCost(model, planOf(state, model));
}

/** `$1,234.00 in all over 6 months.` Also what is announced. */
export function customHeadline({ total, months }: CustomModelCost, { say, lang }: Speaker): string {
  return say('calc.r.customHeadline', { total: shownMoney(total.exact, lang), months });
}

/** The whole result. */
export function customTree(model: Model, cost: CustomModelCost, speaker: Speaker): Tree {
  const { say, lang } = speaker;
  const figures = [
    ['firstMonth', cost.firstMonth],
    ['furtherMonth', cost.furtherMonth],
    ['total', cost.total],
  ] as const;
  return h(
    'div',
    { class: 'calc-result' },
    h('p', { class: 'calc-headline' }, customHeadline(cost, speaker), ' ', modelLink(model, speaker)),
    h(
      'dl',
      { class: 'calc-band' },
      figures.map(([key, { exact }]) =>
        h('div', {}, h('dt', {}, say(`calc.r.${key}`)), h('dd', { title: `$${exact}` }, shownMoney(exact, lang))),
      ),
    ),
    linesTable(cost.lines, speaker),
    sentencesTree(cost.assumptions, say('calc.r.assumptions')),
  );
}

function linesTable(lines: readonly CustomModelLine[], { say, lang }: Speaker): Tree {
  const number = new Intl.NumberFormat(lang);
  return h(
    'div',
    { class: 'scroll-box', role: 'region', tabindex: 0, 'aria-label': say('calc.r.linesCaption') },
    h(
      'table',
      { class: 'sheet-table calc-lines' },
      h('caption', {}, say('calc.r.linesCaption')),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['item', 'period', 'quantity', 'price', 'cost'].map((key, i) =>
            h('th', { scope: 'col', class: i > 1 && 'figure-cell' }, say(`calc.r.column.${key}`)),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        lines.map((line) =>
          h(
            'tr',
            {},
            h('th', { scope: 'row' }, say(`calc.r.item.${line.item}`), sourceLink(line)),
            h('td', {}, say(`calc.r.period.${line.period}`)),
            h('td', { class: 'figure-cell' }, h('span', { class: 'figure' }, number.format(line.quantity))),
            h(
              'td',
              { class: 'figure-cell' },
              h('span', { class: 'figure' }, money(line.unitPrice.usd, lang)),
              'per' in line.unitPrice &&
                h('span', { class: 'sub' }, say(`calc.r.per.${line.unitPrice.per.replaceAll(' ', '-')}`)),
            ),
            h(
              'td',
              { class: 'figure-cell' },
              h('span', { class: 'figure', title: `$${line.exact}` }, shownMoney(line.exact, lang)),
            ),
          ),
        ),
      ),
    ),
  );
}
