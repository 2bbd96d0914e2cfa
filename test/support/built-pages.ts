/** The pages of a built site and their links, read from the files: what a visitor without JavaScript gets. */
import { existsSync, globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** A page with what others can point to and what it points to. */
export interface BuiltPage {
  /** Its address below the base path, such as `/models/`. */
  readonly path: string;
  readonly html: string;
  readonly ids: ReadonlySet<string>;
  /** Values of `href`, `src` and the like, entities decoded, in order. */
  readonly links: readonly string[];
}

/** All pages of a built site. */
export function builtPages(folder: string): readonly BuiltPage[] {
  return globSync('**/*.html', { cwd: folder })
    .sort()
    .map((file) => {
      const html = readFileSync(join(folder, file), 'utf8');
      // Code in scripts and comments is no markup.
      const markup = html.replace(/<script\b([^>]*)>[\s\S]*?<\/script>|<!--[\s\S]*?-->/g, '<script$1></script>');
      return {
        path: `/${file.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1')}`,
        html,
        ids: new Set(attributes(markup, 'id|name')),
        links: attributes(markup, 'href|src|action|data-href|poster'),
      };
    });
}

/**
 * Links of the pages that lead nowhere: no such file, no such anchor, outside the base path, or without the slash that the
 * site's addresses end in. Links to other hosts are not followed.
 */
export function brokenLinks(folder: string, base = ''): readonly string[] {
  const pages = new Map(builtPages(folder).map((page) => [page.path, page]));
  const home = new URL('http://site.invalid');
  const broken: string[] = [];
  for (const page of pages.values()) {
    for (const link of page.links) {
      const fault = faultOf(link, page, pages, folder, base, home);
      if (fault !== undefined) broken.push(`${page.path} → ${link}: ${fault}`);
    }
  }
  return broken;
}

function faultOf(
  link: string,
  page: BuiltPage,
  pages: ReadonlyMap<string, BuiltPage>,
  folder: string,
  base: string,
  home: URL,
): string | undefined {
  if (/^(data|mailto):/.test(link)) return undefined;
  const url = new URL(link, new URL(base + page.path, home));
  if (url.origin !== home.origin)
    return /^https:$/.test(url.protocol) ? undefined : `${url.protocol} is no address to link to`;
  if (!url.pathname.startsWith(`${base}/`)) return `not under ${base}/`;
  const path = decodeURI(url.pathname.slice(base.length));
  const target = pages.get(path);
  if (target === undefined) {
    const file = join(folder, path);
    if (!existsSync(file)) return 'no such page or file';
    return statSync(file).isDirectory() ? 'a page without the slash at the end' : undefined;
  }
  const anchor = decodeURIComponent(url.hash.slice(1)).replace(/:~:.*$/, '');
  return anchor === '' || target.ids.has(anchor) ? undefined : `no element with the ID "${anchor}"`;
}

function attributes(markup: string, names: string): readonly string[] {
  const pattern = new RegExp(`\\s(?:${names})=(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'g');
  return [...markup.matchAll(pattern)].map((match) => decode(match[1] ?? match[2] ?? match[3] ?? ''));
}

function decode(text: string): string {
  return text
    .replace(/&#x([\da-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
