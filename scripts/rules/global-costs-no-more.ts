/** In one price list no unit costs more through the global profile than in the Region; otherwise two columns were mixed up. */
import { dearerThan } from '../compile/price-sections.ts';
import type { Rule } from './index.ts';

export const globalCostsNoMore: Rule = (catalog) =>
  dearerThan(catalog, { onDemandGlobal: 'onDemand', batchGlobal: 'batch' });
