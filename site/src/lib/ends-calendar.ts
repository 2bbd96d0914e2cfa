/** The calendar of ends to come. Two builds of the same catalog are equal, byte for byte. */
import { asOf, models as catalogModels, type Model } from 'bedrock-model-catalog';
import ical, { ICalEventStatus, ICalEventTransparency, type ICalEventData } from 'ical-generator';
import { absolute, type FeedPlace } from './feed-link.ts';
import { endText } from './feed-items.ts';
import { feeds } from './feeds.ts';
import { longDate } from './format.ts';
import { endsToCome, extendedAccessToCome, promises, type AnnouncedEnd, type Milestone } from './lifecycle-ends.ts';
import { endAnchor } from './lifecycle-page.ts';
import { fullName } from './model-plate.ts';
import type { Reader } from './words.ts';

/** The calendar as text. All events last a day and take nobody's time; a promise is tentative and says that it is no end. */
export function endsCalendar(reader: Reader, place: FeedPlace, models: readonly Model[] = catalogModels): string {
  const { t, lang } = reader;
  const source = absolute(feeds.calendar.path, place);
  const calendar = ical({
    name: `${t('home.title')}: ${t('ends.title')}`,
    description: t('feeds.calendarNote', { date: longDate(asOf, lang) }),
    prodId: { company: 'bedrock-model-catalog', product: 'ends', language: lang.toUpperCase() },
    ttl: 86_400,
    events: [
      ...endsToCome(asOf, models).map((end) => endEvent(end, reader, place)),
      ...extendedAccessToCome(asOf, models).map((day) => extendedEvent(day, reader, place)),
      ...promises(models)
        .filter(({ day }) => day >= asOf)
        .map((day) => promiseEvent(day, reader, place)),
    ],
  });
  if (source) calendar.source(source).url(source);
  return calendar.toString();
}

function endEvent(end: AnnouncedEnd, reader: Reader, place: FeedPlace): ICalEventData {
  const anchor = endAnchor(end);
  const path = `/lifecycle/#${anchor}`;
  return {
    ...event(end, anchor, path, place),
    summary: reader.t('feeds.endEvent', { name: fullName(end.model) }),
    description: withLink(endText(end, reader), path, place),
    status: ICalEventStatus.CONFIRMED,
    categories: [{ name: reader.t('changes.kind.endOfLife') }],
  };
}

function extendedEvent(milestone: Milestone, reader: Reader, place: FeedPlace): ICalEventData {
  const { model } = milestone;
  const path = pathOf(model);
  return {
    ...event(milestone, `extended-${keyOf(model)}`, path, place),
    summary: reader.t('feeds.extendedEvent', { name: fullName(model) }),
    description: withLink(reader.t('feeds.extendedText', { id: model.id }), path, place),
    status: ICalEventStatus.CONFIRMED,
    categories: [{ name: reader.t('changes.kind.extendedAccess') }],
  };
}

function promiseEvent(milestone: Milestone, reader: Reader, place: FeedPlace): ICalEventData {
  const { model } = milestone;
  const path = pathOf(model);
  return {
    ...event(milestone, `promise-${keyOf(model)}`, path, place),
    summary: reader.t('feeds.promiseEvent', { name: fullName(model) }),
    description: withLink(reader.t('feeds.promiseText', { id: model.id }), path, place),
    status: ICalEventStatus.TENTATIVE,
    categories: [{ name: reader.t('promises.title') }],
  };
}

/** The UID does not hold the day: where AWS moves an end, the event moves in the calendars that have it. */
function event({ day }: Milestone, key: string, path: string, place: FeedPlace) {
  const url = absolute(path, place);
  return {
    id: `${key}@bedrock-model-catalog`,
    stamp: new Date(asOf),
    start: new Date(day),
    allDay: true,
    transparency: ICalEventTransparency.TRANSPARENT,
    ...(url && { url }),
  };
}

const keyOf = ({ slug }: Model) => slug.replace('/', '-');
const pathOf = ({ slug }: Model) => `/models/${slug}/`;

function withLink(text: string, path: string, place: FeedPlace): string {
  return [text, absolute(path, place)].filter(Boolean).join('\n');
}
