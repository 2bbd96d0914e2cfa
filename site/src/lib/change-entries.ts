/** What happened to models, as entries of a log: what belongs together stands together, each entry has its address. */
import {
  changes,
  models as catalogModels,
  type Change,
  type ChangesOptions,
  type Correction,
  type LifecycleChange,
  type Model,
  type PriceChange,
} from 'bedrock-model-catalog';

/** An entry. All changes in it are of one model, one kind, one day and the same Regions. */
export interface ChangeEntry {
  /** The same in every build as long as the change stands: an ID on the page and in feeds. */
  readonly anchor: string;
  readonly date: string;
  readonly kind: Change['kind'];
  readonly model: Model;
  readonly changes: readonly [Change, ...Change[]];
  /** The day is yet to come. */
  readonly ahead: boolean;
}

/** The entries, newest first. */
export function changeEntries(
  options: ChangesOptions = {},
  models: readonly Model[] = catalogModels,
): readonly ChangeEntry[] {
  const byId = new Map<string, Model>(models.map((model) => [model.id, model]));
  const groups = new Map<string, Change[]>();
  for (const change of changes(options, models)) {
    const anchor = anchorOf(change, byId.get(change.model)!);
    groups.set(anchor, [...(groups.get(anchor) ?? []), change]);
  }
  return [...groups].map(([anchor, [first, ...others]]) => ({
    anchor,
    date: first!.date,
    kind: first!.kind,
    model: byId.get(first!.model)!,
    changes: [first!, ...others],
    ahead: isLifecycle(first!) && first.announced,
  }));
}

/** Whether a change is a step in a model's life. */
export function isLifecycle(change: Change): change is LifecycleChange {
  return change.kind !== 'price' && change.kind !== 'correction';
}

/** The changes of prices of an entry. */
export function priceChangesIn({ changes: all }: ChangeEntry): readonly PriceChange[] {
  return all.filter((change): change is PriceChange => change.kind === 'price');
}

/** The corrections of an entry. */
export function correctionsIn({ changes: all }: ChangeEntry): readonly Correction[] {
  return all.filter((change): change is Correction => change.kind === 'correction');
}

/** A model becomes Legacy or ends once on a day, in whatever Regions: day, kind and model tell entries apart. */
function anchorOf({ date, kind }: Change, { slug }: Model): string {
  return `${date}-${kind}-${slug.replace('/', '-')}`;
}
