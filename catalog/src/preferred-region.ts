/** The Region taken where none is given and a model has something there. */
import type { RegionId } from '#catalog';

export const preferredRegion: RegionId = 'us-east-1';
