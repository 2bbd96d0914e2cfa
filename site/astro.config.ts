/** The site: a user of the package like any other, rendered by Astro and Starlight. */
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { browserCatalog } from './browser-catalog.ts';
import { plainProse } from './plain-prose.ts';
import { settings } from './settings.ts';
import { sidebar } from './sidebar.ts';

export default defineConfig({
  ...(settings.address && { site: settings.address }),
  base: settings.base,
  trailingSlash: 'always',
  vite: { plugins: [browserCatalog(), plainProse()] },
  integrations: [
    starlight({
      title: 'Bedrock Model Catalog',
      defaultLocale: 'root',
      locales: { root: { label: 'English', lang: 'en' } },
      ...(settings.repository && {
        social: [{ icon: 'github', label: 'GitHub', href: settings.repository }],
        editLink: { baseUrl: `${settings.repository}/edit/main/site/` },
      }),
      sidebar,
      expressiveCode: {
        themes: ['vitesse-dark', 'vitesse-light'],
        defaultProps: { wrap: true, overridesByLang: { 'bash,console,sh,shell': { frame: 'none' } } },
        styleOverrides: {
          borderRadius: '3px',
          borderColor: 'var(--sl-color-hairline)',
          codeBackground: 'var(--sl-color-gray-7)',
          frames: { shadowColor: 'transparent' },
        },
      },
      disable404Route: true,
      customCss: ['tokens', 'type', 'controls', 'frame', 'prose'].map((name) => `./src/styles/${name}.css`),
      components: {
        Header: './src/overrides/Header.astro',
        MarkdownContent: './src/overrides/MarkdownContent.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Search: './src/overrides/Search.astro',
        Footer: './src/overrides/Footer.astro',
      },
    }),
  ],
});
