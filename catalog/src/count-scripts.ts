/** How many characters of a text are in which script. */
import { scriptRules } from './token-rules.ts';

/** Characters of one script. */
export interface ScriptCount {
  /** `Latin`, `Han`, `Kana`, `Hangul`, `Cyrillic`, `Arabic`, `Devanagari`, `Thai`, `digits`, `symbols` or `other`. */
  readonly script: string;
  /** Unicode code points, with the spaces and the punctuation that follow. */
  readonly characters: number;
  /** The same in bytes of UTF-8. */
  readonly bytes: number;
}

const joins = /[\p{M}\p{Cf}]/u;

/**
 * The scripts of a text, most characters first. Spaces, punctuation and combining marks count with the script before
 * them, as they do where characters per token were measured; before any script, with the first one, else with Latin. Marks
 * and joiners right after a symbol count as symbols.
 */
export function countScripts(text: string): ScriptCount[] {
  const counts = new Map<string, { characters: number; bytes: number }>();
  const add = (script: string, characters: number, bytes: number) => {
    const count = counts.get(script) ?? { characters: 0, bytes: 0 };
    counts.set(script, { characters: count.characters + characters, bytes: count.bytes + bytes });
  };

  let current: string | undefined;
  let afterSymbol = false;
  let [waiting, waitingBytes] = [0, 0];
  for (const character of text) {
    // What joins or colours the parts of an emoji is a piece of it, not of the words around.
    const own: string | undefined = afterSymbol && joins.test(character) ? 'symbols' : scriptOf(character);
    afterSymbol = own === 'symbols';
    if (own === undefined && current === undefined) {
      waiting += 1;
      waitingBytes += bytesOf(character);
      continue;
    }
    add(own ?? current!, 1, bytesOf(character));
    if (own !== undefined && own !== 'digits' && own !== 'symbols' && current === undefined) {
      add(own, waiting, waitingBytes);
      waiting = waitingBytes = 0;
    }
    if (own !== undefined && own !== 'digits' && own !== 'symbols') current = own;
  }
  if (waiting > 0) add('Latin', waiting, waitingBytes);
  return [...counts]
    .map(([script, count]) => ({ script, ...count }))
    .filter(({ characters }) => characters > 0)
    .sort((a, b) => b.characters - a.characters || (a.script < b.script ? -1 : 1));
}

/** `undefined` for what belongs to no script: spaces, punctuation, marks. */
function scriptOf(character: string): string | undefined {
  const code = character.codePointAt(0)!;
  if (code < 128) return /[a-z]/i.test(character) ? 'Latin' : /\d/.test(character) ? 'digits' : undefined;
  const rule = scriptRules.find(({ pattern }) => pattern.test(character));
  if (rule !== undefined) return rule.script;
  if (/[\p{P}\p{Z}\p{M}\p{Cf}]/u.test(character) && /[\p{Script=Common}\p{Script=Inherited}]/u.test(character))
    return undefined;
  return /\p{L}|\p{M}|\p{N}/u.test(character) ? 'other' : 'symbols';
}

function bytesOf(character: string): number {
  const code = character.codePointAt(0)!;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
