/**
 * Where the site and the repository live: one setting each, read here and nowhere else.
 *
 * Unset is allowed. A link that needs an unset setting is left out, and the site then works at the root of any host.
 */
export const settings = {
  /** Address of the published site, such as `https://example.org`. Env: `SITE_URL`. */
  address: process.env['SITE_URL'] || undefined,
  /** Path under which the site is served, such as `/bedrock-model-catalog`. Env: `SITE_BASE`. */
  base: process.env['SITE_BASE'] || '/',
  /** Address of the source repository, such as `https://github.com/owner/bedrock-model-catalog`. Env: `REPOSITORY_URL`. */
  repository: process.env['REPOSITORY_URL']?.replace(/\/$/, '') || undefined,
} as const;
