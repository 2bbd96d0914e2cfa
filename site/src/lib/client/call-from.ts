/** The choice of a Region on a model's page: reads the table of Regions and shows the ID to call, why, and what it costs. */

/** A way to call as the table shows it. */
export interface TableWay {
  readonly id: string;
  readonly kind: string;
  readonly prices: readonly string[];
}

interface Words {
  readonly why: Readonly<Record<string, string>>;
  readonly or: string;
  readonly price: string;
}

/** What a way costs, in words; empty where the table has no such price. */
export function costOf({ prices }: TableWay, sentence: string): string {
  const [input, output] = prices;
  return input && output ? sentence.replace('{input}', input).replace('{output}', output) : '';
}

/** Brings the control to life; does nothing on a page without one. */
export function startCallFrom(): void {
  const root = document.getElementById('call-from');
  const table = document.getElementById('runs');
  if (!root || !table) return;
  const part = <T extends HTMLElement>(selector: string) => root.querySelector<T>(selector)!;
  const words = JSON.parse(part('script').textContent) as Words;
  const select = part<HTMLSelectElement>('select');
  const output = part('output');
  const links = [...table.querySelectorAll<HTMLElement>('[data-region]')];
  for (const link of links) {
    select.add(new Option(`${link.dataset['region']!} · ${link.title}`, link.dataset['region']!));
  }
  const show = (region: string) => {
    const link = links.find(({ dataset }) => dataset['region'] === region);
    const ways = link ? waysBeside(link) : [];
    output.hidden = ways.length === 0;
    select.value = ways.length === 0 ? '' : region;
    const [first, ...others] = ways;
    if (first === undefined) return;
    part('.id code').textContent = first.id;
    part('button').dataset['copyText'] = first.id;
    part('.cost').textContent = costOf(first, words.price);
    part('.why').textContent = words.why[first.kind] ?? '';
    part('.or').textContent = others
      .map((way) => `${words.or} ${[way.id, costOf(way, words.price)].filter(Boolean).join(': ')}`)
      .join('; ');
  };
  const fromAddress = () => show(new URLSearchParams(location.search).get('region') ?? '');
  select.addEventListener('change', () => {
    show(select.value);
    rememberRegion(select.value);
  });
  addEventListener('popstate', fromAddress);
  fromAddress();
}

/** The code of the page follows, and with it the address; a page without code keeps the Region in the address itself. */
function rememberRegion(region: string): void {
  const composer = document.querySelector<HTMLSelectElement>('#composer-region');
  if (composer && [...composer.options].some(({ value }) => value === region)) {
    composer.value = region;
    composer.dispatchEvent(new Event('change', { bubbles: true }));
  } else {
    history.replaceState(null, '', region === '' ? location.pathname : `?region=${region}`);
  }
}

/** The rows of a group of Regions: the one that its head begins, and those that the head spans. */
function waysBeside(link: HTMLElement): readonly TableWay[] {
  const head = link.closest('th')!;
  const rows: Element[] = [];
  for (
    let row = head.closest('tr');
    row && rows.length < head.rowSpan;
    row = row.nextElementSibling as HTMLTableRowElement
  )
    rows.push(row);
  return rows.map((row) => ({
    id: row.querySelector('code')?.textContent ?? '',
    kind: row.querySelector<HTMLElement>('.way')?.dataset['kind'] ?? '',
    prices: [...row.querySelectorAll('td.figure-cell')].map((cell) =>
      cell.querySelector('.absent') ? '' : cell.textContent.trim(),
    ),
  }));
}
