import { expect, test, vi } from 'vitest';
import { findModels } from '../catalog/src/find-models.ts';
import { makeModel, makePriceList } from './support/make-model.ts';

vi.mock('#catalog', () => import('./support/tiny-catalog.ts'));

const { onDemand } = makePriceList();

test('The highest price of input is compared with an older list where a newer one does not record it', () => {
  const newer = makePriceList({ asOf: '2026-01-01', onDemand: { outputTokens: { usd: 9, per: '1M tokens' } } });
  const model = makeModel({ prices: [newer, makePriceList()] });
  expect(findModels({ maxInputPrice: 0.5 }, [model])).toEqual([model]);
  expect(findModels({ maxInputPrice: 0.4 }, [model])).toEqual([]);
});

test('The highest price of input is never compared with one of global calls', () => {
  const model = makeModel({ prices: [makePriceList({ onDemand: undefined, onDemandGlobal: onDemand })] });
  expect(findModels({ maxInputPrice: 1 }, [model])).toEqual([]);
});
