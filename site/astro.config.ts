/** The site: a user of the package like any other, rendered by Astro and Starlight. */
import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
import { settings } from './settings.ts';
import { sidebar } from './sidebar.ts';

export default defineConfig({
  ...(settings.address && { site: settings.address }),
  base: settings.base,
  trailingSlash: 'always',
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
      customCss: ['./src/styles/tokens.css', './src/styles/type.css', './src/styles/frame.css'],
      components: {
        Header: './src/overrides/Header.astro',
        PageTitle: './src/overrides/PageTitle.astro',
        Footer: './src/overrides/Footer.astro',
      },
    }),
  ],
});
