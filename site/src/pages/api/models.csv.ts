/** GET /api/models.csv: the models as one table. */
import type { APIRoute } from 'astro';
import { modelsCsv } from '../../lib/models-csv';

export const GET: APIRoute = () =>
  new Response(modelsCsv(), { headers: { 'content-type': 'text/csv; charset=utf-8; header=present' } });
