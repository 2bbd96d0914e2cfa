/** GET /api/catalog.json: the whole catalog, byte for byte what the package holds. */
import catalog from 'bedrock-model-catalog/catalog.json';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => Response.json(catalog);
