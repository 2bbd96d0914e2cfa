/** What is wrong with a feed or a calendar, measured by their specifications; for tests. */
import { parseRssFeed } from 'feedsmith';
import ICAL from 'ical.js';

/** RFC 822 with a year of four digits, as RSS 2.0 asks for. */
const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** The faults of an RSS 2.0 feed; throws where it is none. Pass `address` where every link must begin with it. */
export function rssFaults(xml: string, address?: string): readonly string[] {
  const { title, link, description, items = [], lastBuildDate } = parseRssFeed(xml);
  const faults: string[] = [];
  const check = (holds: unknown, fault: string) => holds || faults.push(fault);
  check(xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>'), 'no XML declaration');
  for (const [name, text] of Object.entries({ title, link, description })) check(text, `channel: no ${name}`);
  check(link === undefined || isAbsolute(link, address), `channel: link ${link}`);
  check(lastBuildDate === undefined || rfc822.test(String(lastBuildDate)), `channel: lastBuildDate ${lastBuildDate}`);
  const guids = new Set<string>();
  for (const item of items) {
    const name = item.title ?? 'an item';
    const guid = item.guid?.value;
    check(item.title, 'an item: no title');
    check(item.description, `${name}: no description`);
    check(rfc822.test(String(item.pubDate)), `${name}: pubDate ${item.pubDate}`);
    check(guid !== undefined && item.guid?.isPermaLink === false, `${name}: no guid that is no link`);
    check(guid === undefined || !guids.has(guid), `${name}: guid ${guid} twice`);
    if (guid !== undefined) guids.add(guid);
    check(
      item.link === undefined ? address === undefined : isAbsolute(item.link, address),
      `${name}: link ${item.link}`,
    );
  }
  const days = items.map(({ pubDate }) => Date.parse(String(pubDate)));
  check(
    days.every((day, i) => i === 0 || day <= days[i - 1]!),
    'items are not newest first',
  );
  return faults;
}

function isAbsolute(link: string, address = 'http'): boolean {
  return URL.canParse(link) && link.startsWith(address);
}

/** An event of a calendar as it stands there. */
export interface CalendarEvent {
  readonly uid: string;
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly summary: string;
  readonly description: string;
  readonly status: string;
  readonly transparency: string;
  readonly url: string | undefined;
}

/** The events of a calendar; throws where ical.js cannot read it. */
export function eventsOf(text: string): readonly CalendarEvent[] {
  return componentsOf(text).map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name);
    return {
      uid: String(value('uid')),
      day: String(value('dtstart')),
      summary: String(value('summary')),
      description: String(value('description')),
      status: String(value('status')),
      transparency: String(value('transp')),
      url: value('url')?.toString(),
    };
  });
}

/** The faults of a calendar whose events are all of whole days; throws where ical.js cannot read it. */
export function calendarFaults(text: string): readonly string[] {
  const faults: string[] = [];
  const check = (holds: boolean, fault: string) => holds || faults.push(fault);
  check(text.startsWith('BEGIN:VCALENDAR\r\n'), 'it does not begin with BEGIN:VCALENDAR');
  check(/END:VCALENDAR(\r\n)?$/.test(text), 'it does not end with END:VCALENDAR');
  check(!/[^\r]\n|\r[^\n]/.test(text), 'a line does not end with CR LF');
  for (const line of text.split('\r\n')) check(Buffer.byteLength(line) <= 75, `more than 75 octets: ${line}`);
  const calendar = calendarOf(text);
  check(calendar.getFirstPropertyValue('version') === '2.0', 'VERSION is not 2.0');
  check(Boolean(calendar.getFirstPropertyValue('prodid')), 'no PRODID');
  const uids = new Set<string>();
  for (const event of componentsOf(text)) {
    const uid = String(event.getFirstPropertyValue('uid') ?? '');
    for (const name of ['uid', 'dtstamp', 'dtstart', 'summary']) {
      check(event.getAllProperties(name).length === 1, `${uid}: ${event.getAllProperties(name).length} ${name}`);
    }
    check(!uids.has(uid), `${uid}: twice`);
    uids.add(uid);
    const stamp = event.getFirstProperty('dtstamp')?.toICALString() ?? '';
    check(/^DTSTAMP:\d{8}T\d{6}Z$/.test(stamp), `${uid}: ${stamp || 'no DTSTAMP'}`);
    const start = event.getFirstProperty('dtstart')?.toICALString() ?? '';
    check(/^DTSTART;VALUE=DATE:\d{8}$/.test(start), `${uid}: ${start || 'no DTSTART'}`);
  }
  return faults;
}

function calendarOf(text: string) {
  return new ICAL.Component(ICAL.parse(text) as never);
}

function componentsOf(text: string) {
  return calendarOf(text).getAllSubcomponents('vevent');
}
