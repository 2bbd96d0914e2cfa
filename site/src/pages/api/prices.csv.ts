/** GET /api/prices.csv: every price of every list as one table. */
import type { APIRoute } from 'astro';
import { pricesCsv } from '../../lib/prices-csv';

export const GET: APIRoute = () =>
  new Response(pricesCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
