/** GET /api/models/<provider>/<model>.json: one model, the same object as in the catalog. */
import { models, type Model } from 'bedrock-model-catalog';
import type { APIRoute, GetStaticPaths } from 'astro';

export const getStaticPaths = (() =>
  models.map((model) => ({ params: { slug: model.slug }, props: { model } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ model: Model }> = ({ props }) => Response.json(props.model);
