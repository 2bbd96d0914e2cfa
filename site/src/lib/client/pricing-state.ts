/** The state of /pricing/ and its query string. What a query string holds is hostile: unknown values are dropped. */
import { sheetKinds, type SheetSort, type SheetUnit } from './price-sheet.ts';

/** What is shown. */
export interface PricingState {
  /** Empty: the usual Region, else the one that a model has. */
  readonly region: string;
  readonly unit: SheetUnit;
  readonly sort: SheetSort | undefined;
}

/** What the page shows first. */
export const initialPricing: PricingState = { region: '', unit: '1m', sort: undefined };

/** The state that a query string stands for, such as `?region=eu-central-1&unit=1k&sort=text:-onDemand.inputTokens`. */
export function pricingStateOf(query: string, regions: ReadonlySet<string>): PricingState {
  const params = new URLSearchParams(query);
  const region = params.get('region') ?? '';
  return {
    region: regions.has(region) ? region : '',
    unit: params.get('unit') === '1k' ? '1k' : '1m',
    sort: sortOf(params.get('sort') ?? ''),
  };
}

function sortOf(text: string): SheetSort | undefined {
  const [, name, minus, key] = /^([a-z]+):(-?)([A-Za-z0-9.]{1,60})$/.exec(text) ?? [];
  const kind = sheetKinds.find((one) => one === name);
  return kind === undefined || key === undefined ? undefined : { kind, key, descending: minus === '-' };
}

/** The query string of a state, without what is usual; empty for the first view. */
export function pricingQueryOf({ region, unit, sort }: PricingState): string {
  const pairs = [
    ...(region === '' ? [] : [`region=${region}`]),
    ...(unit === '1m' ? [] : [`unit=${unit}`]),
    ...(sort === undefined ? [] : [`sort=${sort.kind}:${sort.descending ? '-' : ''}${sort.key}`]),
  ];
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}

/** The order after a press on a head: ascending, descending, then by provider again. */
export function nextSort(sort: SheetSort | undefined, { kind, key }: Pick<SheetSort, 'kind' | 'key'>) {
  if (sort?.kind !== kind || sort.key !== key) return { kind, key, descending: false };
  return sort.descending ? undefined : { kind, key, descending: true };
}
