/** The feeds are valid by their specifications, hold every announced end once, and take no promise for an end. */
import { asOf, models, type Model } from 'bedrock-model-catalog';
import { describe, expect, test } from 'vitest';
import { dayAfter } from '../site/src/lib/days.ts';
import { endsCalendar } from '../site/src/lib/ends-calendar.ts';
import { endFeedItems } from '../site/src/lib/feed-items.ts';
import { feedTexts } from '../site/src/lib/feed-texts.ts';
import { englishReader } from './support/english-reader.ts';
import { calendarFaults, eventsOf, rssFaults } from './support/feed-faults.ts';
import { makeModel } from './support/make-model.ts';

const address = 'https://catalog.example/';
const place = { site: new URL(address), locale: undefined };
const nowhere = { site: undefined, locale: undefined };

/** The days on which a model ends, that are not past, told from the catalog alone. */
function announced({ id, lifecycle }: Model): readonly string[] {
  const days = lifecycle.byRegion?.map(({ endOfLife }) => endOfLife) ?? [lifecycle.endOfLife];
  return days.filter((day) => day !== undefined && day >= asOf).map((day) => `${day} ${id}`);
}
const ends = models.flatMap(announced).sort();

describe.each(['changes', 'ends'] as const)('the feed of %s', (name) => {
  test('is valid RSS 2.0 with absolute links', async () => {
    expect(rssFaults(await feedTexts[name](englishReader, place), address)).toEqual([]);
  });

  test('has no link of its own to a page as long as nobody has set where the site is', async () => {
    const xml = await feedTexts[name](englishReader, nowhere);
    expect(rssFaults(xml)).toEqual([]);
    expect(xml.match(/<link>/g)).toHaveLength(1);
  });

  test('is the same, byte for byte, when it is made again', async () => {
    expect(await feedTexts[name](englishReader, place)).toBe(await feedTexts[name](englishReader, place));
  });

  test('dates nothing later than the catalog', async () => {
    const xml = await feedTexts[name](englishReader, place);
    const days = [...xml.matchAll(/<pubDate>(.*?)<\/pubDate>/g)].map(([, date]) => Date.parse(date!));
    expect(days.length).toBeGreaterThan(0);
    expect(Math.max(...days)).toBeLessThanOrEqual(Date.parse(asOf));
  });
});

describe('the feed of ends', () => {
  test('holds every announced end once', () => {
    const items = endFeedItems(englishReader).filter(({ path }) => path.startsWith('/lifecycle/'));
    expect(items.map(({ guid, text }) => `${guid.slice(-10)} ${text.split(' ')[0]}`).sort()).toEqual(ends);
  });

  test('tells of an end in each group of Regions, from the day of its notice, and never of a promise', () => {
    const items = endFeedItems(englishReader, [byRegions, promised, ended]);
    expect(items.map(({ title, date }) => [title, date])).toEqual([
      ['Acme Text ends on January 1, 2099', '2026-06-01'],
      ['Acme Text ends on February 1, 2099', '2026-05-01'],
    ]);
    expect(items[0]?.text).toContain('Europe (Ireland) (eu-west-1)');
  });
});

describe('the calendar', () => {
  const text = endsCalendar(englishReader, place);

  test('is valid iCalendar', () => {
    expect(calendarFaults(text)).toEqual([]);
    expect(calendarFaults(endsCalendar(englishReader, nowhere))).toEqual([]);
  });

  test('holds every announced end once', () => {
    const events = eventsOf(text).filter(({ summary }) => summary.startsWith('End of life'));
    expect(events.map(({ day, description }) => `${day} ${description.split(' ')[0]}`).sort()).toEqual(ends);
  });

  test('has no event of the past', () => {
    expect(eventsOf(text).filter(({ day }) => day < asOf)).toEqual([]);
  });

  test('makes an event of each group of Regions, none of a past end, and calls a promise a promise', () => {
    const events = eventsOf(endsCalendar(englishReader, place, [byRegions, promised, ended]));
    expect(events.map(({ uid, day, status }) => [uid, day, status])).toEqual([
      ['ends-acme-text-eu-west-1@bedrock-model-catalog', '2099-01-01', 'CONFIRMED'],
      ['ends-acme-text-us-east-1@bedrock-model-catalog', '2099-02-01', 'CONFIRMED'],
      ['promise-acme-promised@bedrock-model-catalog', '2099-03-01', 'TENTATIVE'],
    ]);
    expect(events[2]?.summary).toBe('No end before this day: Acme Text (a promise, not an end)');
    expect(events.every(({ transparency }) => transparency === 'TRANSPARENT')).toBe(true);
    expect(events[0]?.url).toBe(`${address}lifecycle/#ends-acme-text-eu-west-1`);
  });

  test('moves an event whose end moved, instead of adding one', () => {
    const uidOf = (endOfLife: string) =>
      eventsOf(endsCalendar(englishReader, place, [makeModel({ lifecycle: { endOfLife } })]))[0]?.uid;
    expect(uidOf('2099-01-01')).toBe(uidOf('2099-06-01'));
  });

  test('keeps an end on the very day of the catalog, and drops it the day after', () => {
    const calendar = (endOfLife: string) =>
      eventsOf(endsCalendar(englishReader, place, [makeModel({ lifecycle: { endOfLife } })]));
    expect(calendar(asOf)).toHaveLength(1);
    expect(calendar(dayAfter(asOf, -1))).toHaveLength(0);
  });
});

describe('a wrong feed is found', () => {
  const changed = (text: string, from: string | RegExp, to: string) => {
    expect(text).toMatch(from);
    return text.replace(from, to);
  };

  test('in RSS', async () => {
    const xml = await feedTexts.ends(englishReader, place);
    const faults = (from: string | RegExp, to: string) => rssFaults(changed(xml, from, to), address);
    expect(faults(/<title>.*?<\/title>/, '')).toEqual(['channel: no title']);
    expect(faults(/<link>https:.*?<\/link>/, '<link>/lifecycle/</link>')).toEqual(['channel: link /lifecycle/']);
    expect(faults(/<pubDate>.*?<\/pubDate>/, '<pubDate>2026-10-08</pubDate>')[0]).toContain('pubDate 2026-10-08');
    const [guid] = /<guid.*?<\/guid>/.exec(xml)!;
    expect(rssFaults(xml.replaceAll(/<guid.*?<\/guid>/g, guid), address)[0]).toMatch(/guid .* twice/);
    expect(() => rssFaults(changed(xml, '<rss', '<html'), address)).toThrow();
  });

  test('in iCalendar', () => {
    const text = endsCalendar(englishReader, place);
    const faults = (from: string | RegExp, to: string) => calendarFaults(changed(text, from, to));
    expect(faults(/PRODID:.*\r\n/, '')).toEqual(['no PRODID']);
    expect(faults(/UID:.*\r\n/, '')[0]).toBe(': 0 uid');
    expect(faults(/DTSTAMP:.*\r\n/, '').join()).toContain('no DTSTAMP');
    expect(faults(/DTSTART;VALUE=DATE:(\d{8})/, 'DTSTART:$1T000000Z')[0]).toMatch(/DTSTART:\d{8}T000000Z$/);
    expect(faults(/\r\n /, '')[0]).toMatch(/^more than 75 octets/);
    expect(faults(/\r\n/g, '\n')).toContain('a line does not end with CR LF');
    const [uid] = /UID:.*/.exec(text)!;
    expect(faults(/UID:.*/g, uid)[0]).toMatch(/twice$/);
  });
});

const byRegions = makeModel({
  provider: 'amazon',
  lifecycle: {
    asOf,
    legacy: '2026-05-01',
    endOfLife: '2099-02-01',
    byRegion: [
      { regions: ['us-west-2'], legacy: '2024-01-01', endOfLife: '2024-12-01' },
      { regions: ['us-east-1'], legacy: '2026-05-01', endOfLife: '2099-02-01' },
      { regions: ['eu-west-1'], legacy: '2026-06-01', endOfLife: '2099-01-01' },
    ],
  },
});
const promised = makeModel({
  provider: 'amazon',
  id: 'acme.promised-v1',
  slug: 'acme/promised',
  lifecycle: { asOf, endOfLifeNotBefore: '2099-03-01' },
});
const ended = makeModel({
  provider: 'amazon',
  id: 'acme.ended-v1',
  slug: 'acme/ended',
  lifecycle: { asOf, status: 'retired', endOfLife: '2024-12-01', endOfLifeNotBefore: '2099-03-01' },
});
