/** Addresses of the site's own pages, with the base path and the language they need. */
/// <reference types="vite/client" />
const base = import.meta.env.BASE_URL.replace(/\/$/, '');

/** The address of a page, such as `href('/models/', locale)`. */
export function href(path: string, locale?: string): string {
  return `${base}${locale ? `/${locale}` : ''}${path}`;
}

/** The address of a file that is the same in every language, such as `/api/catalog.json`. */
export function fileHref(path: string): string {
  return `${base}${path}`;
}
