/** From one price to another in words: of what, from how much to how much, by how many per cent. */
import type { PriceStep } from 'bedrock-model-catalog';
import { money } from './format.ts';
import { sizeLabel, stepsLabel } from './price-table.ts';
import type { Reader, Word } from './words.ts';

/** A step between two prices, in words. */
export interface StepWords {
  /** `Input tokens, global profile`. */
  readonly what: string;
  readonly from: string;
  /** With the unit. */
  readonly to: string;
  /** `−40%`; empty where the price is the same. */
  readonly percent: string;
  readonly percentNumber: number;
}

/** The words of a step. */
export function stepWords(step: PriceStep, reader: Reader): StepWords {
  const { t, lang } = reader;
  const { section, percent } = step;
  const parts = [unitWord(step, reader), ...(section === 'onDemand' ? [] : [t(`section.${section}`)])];
  return {
    what: parts.join(', '),
    from: money(step.from.usd, lang),
    to: `${money(step.to.usd, lang)} ${perWord(step, reader)}`,
    percent: percent === 0 ? '' : percentWord(percent, lang),
    percentNumber: percent,
  };
}

function unitWord({ unit, image, aboveInputTokens }: PriceStep, reader: Reader): string {
  const { t, lang } = reader;
  if (image !== undefined) {
    const rate = { ...image, usd: 0 };
    const quality = image.quality && t(`prices.quality.${image.quality}`);
    return [
      t('unit.images'),
      image.custom && t('prices.customModel'),
      quality,
      sizeLabel(rate, reader),
      stepsLabel(rate, reader),
    ]
      .filter(Boolean)
      .join(', ');
  }
  const name = t(`unit.${unit.split('.').at(-1)}` as Word);
  if (unit.startsWith('custom.')) return `${t('prices.customModel')}, ${name}`;
  if (aboveInputTokens === undefined) return name;
  return t('unit.above', { unit: name, tokens: new Intl.NumberFormat(lang).format(aboveInputTokens) });
}

function perWord({ per, section }: PriceStep, { t }: Reader): string {
  if (section === 'provisioned') return t('per.hour');
  return t(`per.${per.replace(' ', '')}` as Word);
}

/** A whole number of per cent, but never 0 where there is a change. */
function percentWord(percent: number, lang: string): string {
  const whole = Math.round(percent);
  return new Intl.NumberFormat(lang, {
    style: 'percent',
    signDisplay: 'exceptZero',
    maximumFractionDigits: whole === 0 ? 2 : 0,
  })
    .format((whole === 0 ? percent : whole) / 100)
    .replace('-', '−');
}
