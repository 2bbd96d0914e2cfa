/** GET /api/model.schema.json: the JSON Schema of a model. */
import schema from 'bedrock-model-catalog/model.schema.json';
import type { APIRoute } from 'astro';

export const GET: APIRoute = () => Response.json(schema);
