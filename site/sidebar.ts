/** The sidebar. It groups, and never lists every model: a list of 200 models would cost 8 KB on each page. */
import type { StarlightUserConfig } from '@astrojs/starlight/types';

export const sidebar: StarlightUserConfig['sidebar'] = [
  {
    label: 'Catalog',
    items: [
      { label: 'Models', link: '/models/' },
      { label: 'Use cases', link: '/use-cases/' },
      { label: 'Providers', link: '/providers/' },
      { label: 'Regions', link: '/regions/' },
      { label: 'Pricing', link: '/pricing/' },
      { label: 'Calculator', link: '/calculator/' },
      { label: 'Compare', link: '/compare/' },
      { label: 'Lifecycle', link: '/lifecycle/' },
      { label: 'Changes', link: '/changes/' },
      { label: 'Request formats', link: '/formats/' },
      { label: 'Data', link: '/data/' },
    ],
  },
  { label: 'Guides', items: [{ autogenerate: { directory: 'guides' } }] },
];
