/** Each provider's mineral hue: one golden angle after another over the sorted list, so neighbours lie far apart. */
import { providers } from 'bedrock-model-catalog';

const GOLDEN_ANGLE = 137.508;
const FIRST = 18;

/** Hues in degrees of OKLCH by provider. A new provider may move the others; none is named in code. */
function huesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...ids].sort().map((id, i) => [id, Math.round((FIRST + i * GOLDEN_ANGLE) % 360)]));
}

const hues = huesOf(Object.keys(providers));

/** The provider's hue in degrees, for `style={`--hue:${hueOf(provider)}`}` beside the token `--mineral`. */
export function hueOf(provider: string): number {
  return hues.get(provider) ?? 80;
}

/** Two letters for a name: the initials of its first two words, else its first two letters. */
export function monogramOf(name: string): string {
  const words = name.split(/[\s-]+/).filter(Boolean);
  const [first = '', second] = words;
  return second && !/^(ai|labs)$/i.test(second)
    ? first.charAt(0) + second.charAt(0)
    : first.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 2);
}
