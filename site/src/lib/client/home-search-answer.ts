/** The search box of the home page in the page: goes where the text leads, or says what was probably meant. */
import { destination, type SearchData } from './home-search.ts';

/** Takes over the form; without scripts it sends the text to the table. */
export function startHomeSearch(form: HTMLFormElement, answer: HTMLElement, data: SearchData): void {
  const input = form.querySelector('input');
  const say = (key: string, text: string) => (data.words[key] ?? key).replace('{{text}}', text);
  const link = (to: string, text: string) =>
    Object.assign(document.createElement('a'), { href: to, textContent: text });
  const paragraph = (...parts: (string | Node)[]) => {
    const line = document.createElement('p');
    line.append(...parts);
    return line;
  };

  form.addEventListener('submit', (event) => {
    const found = destination(input?.value ?? '', data);
    if (!found) return;
    event.preventDefault();
    if ('to' in found) return location.assign(found.to);
    const models = found.models.map(({ id, name, version, slug }) => {
      const code = Object.assign(document.createElement('code'), { textContent: id });
      return [link(`${data.base}models/${slug}/`, [name, version].filter(Boolean).join(' ')), ' ', code];
    });
    const topics = found.topics.map(({ title, query }) => [link(`${data.base}models/?${query}`, title)]);
    const items = [...models, ...topics].map((parts) => {
      const item = document.createElement('li');
      item.append(...parts);
      return item;
    });
    const list = document.createElement('ul');
    list.append(...items);
    const why = paragraph(say(found.why, input?.value.trim() ?? ''));
    answer.replaceChildren(
      why,
      ...(items.length > 0 ? [paragraph(say('home.meant', '')), list] : []),
      paragraph(link(`${data.base}models/`, say('home.inTable', ''))),
    );
  });
  input?.addEventListener('input', () => answer.replaceChildren());
}
