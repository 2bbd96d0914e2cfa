/** The sections of a price list, and which of them holds the price of a call. */
import type { PriceList, ProfileScope } from '#catalog';
import { capital } from './capital.ts';
import { InvalidUsageError } from './errors.ts';
import { joinWords } from './nearest.ts';
import { profileScopes } from './profile-scopes.ts';
import { show } from './show.ts';

/** How a model is called, as far as the price depends on it. */
export interface PriceMode {
  /**
   * The inference profile that is called. `global` has prices of its own. For the model's own ID and for the geographic
   * profiles (`us`, `eu`, …) AWS lists one price. Default: the price of these.
   */
  readonly profile?: ProfileScope | undefined;
  /** Whether requests are sent as a batch job. Default: false. */
  readonly batch?: boolean | undefined;
  /** Whether the model is in public extended access, at the prices of it. Default: false. */
  readonly extendedAccess?: boolean | undefined;
}

/** Sections paid by use: the mode that asks for each, and its name in a sentence, on its own and beside the others. */
const byUse = {
  onDemand: { mode: {}, words: 'on-demand', among: 'an in-Region on-demand' },
  onDemandGlobal: { mode: { profile: 'global' }, words: 'global on-demand', among: 'a global on-demand' },
  batch: { mode: { batch: true }, words: 'batch', among: 'an in-Region batch' },
  batchGlobal: { mode: { profile: 'global', batch: true }, words: 'global batch', among: 'a global batch' },
  extendedAccess: { mode: { extendedAccess: true }, words: 'extended-access', among: 'an extended-access' },
  extendedAccessBatch: {
    mode: { batch: true, extendedAccess: true },
    words: 'extended-access batch',
    among: 'an extended-access batch',
  },
} as const satisfies { readonly [S in keyof PriceList]?: { mode: PriceMode; words: string; among: string } };

/** A section of a price list that is paid by use: its units are those of a `Usage`. */
export type UseSection = keyof typeof byUse;
/** A section of a price list. */
export type PriceSection = UseSection | 'provisioned' | 'customization';

/** Every section of a price list that is paid by use: in-Region before global, on demand before batch. */
export const useSections = Object.keys(byUse) as readonly UseSection[];
export const priceSections: readonly PriceSection[] = [...useSections, 'provisioned', 'customization'];
/** The options that make up a mode. */
export const modeKeys = ['profile', 'batch', 'extendedAccess'] as const satisfies readonly (keyof PriceMode)[];

/** What the prices of a section are called in a sentence. */
export const sectionWords: Readonly<Record<PriceSection, string>> = {
  ...(Object.fromEntries(useSections.map((section) => [section, byUse[section].words])) as Record<UseSection, string>),
  provisioned: 'Provisioned Throughput',
  customization: 'fine-tuning',
};

/** The section that holds the prices of a mode; `path` names its holder. Throws an `InvalidUsageError`. */
export function sectionFor(path: string, { profile, batch = false, extendedAccess = false }: PriceMode): UseSection {
  if (profile !== undefined && !profileScopes.includes(profile)) {
    const problem = `${show(profile)} is not the scope of an inference profile`;
    throw new InvalidUsageError(`${path}.profile`, problem, `Expected ${joinWords(profileScopes, 'or')}.`);
  }
  for (const [key, value] of Object.entries({ batch, extendedAccess })) {
    if (typeof value === 'boolean') continue;
    throw new InvalidUsageError(`${path}.${key}`, `${show(value)} is no yes or no`, 'Expected true or false.');
  }
  const isGlobal = profile === 'global';
  if (isGlobal && extendedAccess) {
    const problem = '"global" cannot go with extendedAccess';
    const remedy = 'No source has such a price; what it costs is unknown, not 0. Leave one of the two out.';
    throw new InvalidUsageError(`${path}.profile`, problem, remedy);
  }
  if (extendedAccess) return batch ? 'extendedAccessBatch' : 'extendedAccess';
  if (isGlobal) return batch ? 'batchGlobal' : 'onDemandGlobal';
  return batch ? 'batch' : 'onDemand';
}

/** The recorded sections whose mode is nearest to that of `asked`, each in a sentence that says how to ask for it. */
export function insteadOf(asked: UseSection, recorded: readonly UseSection[], where: string): string[] {
  const distances = recorded.map((section) => differences(asked, section).length);
  const least = Math.min(...distances);
  return recorded
    .filter((_, i) => distances[i] === least)
    .map((section) => `${capital(byUse[section].among)} price is recorded${where}: ${change(asked, section)}.`);
}

/** `pass { profile: 'global' } and leave batch out`. */
function change(from: UseSection, to: UseSection): string {
  const target: PriceMode = byUse[to].mode;
  const keys = differences(from, to);
  const added = keys.filter((key) => target[key] !== undefined);
  const dropped = keys.filter((key) => target[key] === undefined);
  const values = added.map((key) => `${key}: ${key === 'profile' ? `'${target[key]}'` : String(target[key])}`);
  const steps = [
    ...(added.length > 0 ? [`pass { ${values.join(', ')} }`] : []),
    ...(dropped.length > 0 ? [`leave ${joinWords(dropped, 'and')} out`] : []),
  ];
  return steps.join(' and ');
}

function differences(from: UseSection, to: UseSection): readonly (keyof PriceMode)[] {
  const [a, b]: readonly PriceMode[] = [byUse[from].mode, byUse[to].mode];
  return modeKeys.filter((key) => a![key] !== b![key]);
}
