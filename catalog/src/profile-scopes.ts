/** The geographies of inference profiles, and which Regions lie in each. */
import type { ProfileScope } from '#catalog';

/** Region codes in each scope, as AWS draws its geographies. From which of them a profile can be called is its own fact. */
const regionsIn: Readonly<Record<ProfileScope, RegExp>> = {
  us: /^us-(?!gov-)/,
  'us-gov': /^us-gov-/,
  eu: /^eu-/,
  jp: /^ap-northeast-[13]$/,
  au: /^ap-southeast-[24]$/,
  in: /^ap-south-/,
  ca: /^ca-/,
  apac: /^ap-/,
  global: /^(?!us-gov-|cn-|us-iso)/,
};

/**
 * Regions from which AWS lets a neighbour's profile be called where a model has none for their own geography. It counts
 * only where a source says that a profile answers there: most models have none for these Regions.
 */
const borrowed: readonly { readonly regions: RegExp; readonly scope: ProfileScope }[] = [
  // Few models have a Canadian profile. AWS's model cards mark Canada as a source of the profile of the US for others.
  { regions: /^ca-/, scope: 'us' },
  // No scope is Israel's own. AWS's model cards mark Tel Aviv as a source of the European profile.
  { regions: /^il-/, scope: 'eu' },
];

/** All scopes, the narrower before the wider. */
export const profileScopes = Object.keys(regionsIn) as readonly ProfileScope[];

/** Whether a Region lies in the geography of a scope. */
export function liesIn(region: string, scope: ProfileScope): boolean {
  return regionsIn[scope]?.test(region) ?? false;
}

/** Whether a Region outside the geography of a scope may use its profile where it has no nearer one. */
export function borrows(region: string, scope: ProfileScope): boolean {
  return borrowed.some((some) => some.scope === scope && some.regions.test(region));
}

/** The scope that a text begins with and what follows its dot: `eu.acme.text` → `['eu', 'acme.text']`. */
export function splitScope(text: string): readonly [scope: ProfileScope, rest: string] | undefined {
  const scope = profileScopes.find((known) => text.startsWith(`${known}.`));
  return scope === undefined ? undefined : [scope, text.slice(scope.length + 1)];
}
