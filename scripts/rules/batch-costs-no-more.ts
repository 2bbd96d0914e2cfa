/** In one price list no unit costs more in batch than on demand; otherwise two columns were mixed up. */
import { dearerThan } from '../compile/price-sections.ts';
import type { Rule } from './index.ts';

export const batchCostsNoMore: Rule = (catalog) =>
  dearerThan(catalog, { batch: 'onDemand', batchGlobal: 'onDemandGlobal', extendedAccessBatch: 'extendedAccess' });
