/** Splits the code of a snippet into coloured pieces, alike when the site is built and in the browser. */

/** What a piece is. Each has a custom property of its colour in `styles/code.css`. */
export type TokenKind = 'comment' | 'string' | 'number' | 'keyword' | 'name';

/** A piece of code; without a kind it has the colour of text. */
export interface Token {
  readonly kind?: TokenKind;
  readonly text: string;
}

/** The languages of snippets. */
export type CodeLanguage = 'python' | 'typescript' | 'sh';

/** Patterns by kind, tried in this order at each place. */
type Grammar = readonly (readonly [TokenKind, RegExp])[];

const number = /(?<![\w.])-?\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/;
// A text ends with its quote, else with its line: so no place is looked at twice, however long the code.
const doubleQuoted = /"(?:[^"\\\n]|\\[^])*"?/;
const called = /(?<![\w$])[A-Za-z_$][\w$]*(?=\()/;

const grammars: Readonly<Record<CodeLanguage, Grammar>> = {
  python: [
    ['comment', /#.*/],
    ['string', /(?<!\w)[bfr]{0,2}"""[^]*?(?:"""|$)/],
    ['string', /(?<!\w)[bfr]{0,2}"(?:[^"\\\n]|\\[^])*"?/],
    ['string', /(?<!\w)[bfr]{0,2}'(?:[^'\\\n]|\\[^])*'?/],
    ['keyword', words('and as async await break class continue def elif else except False finally for from')],
    ['keyword', words('global if import in is lambda None not or pass raise return True try while with yield')],
    ['number', number],
    ['name', called],
  ],
  typescript: [
    ['comment', /\/\/.*|\/\*[^]*?(?:\*\/|$)/],
    ['string', doubleQuoted],
    ['string', /'(?:[^'\\\n]|\\[^])*'?|`(?:[^`\\]|\\[^])*`?/],
    ['keyword', words('as async await break catch class const continue else export false finally for from function')],
    ['keyword', words('if import in instanceof let new null of return switch throw true try typeof undefined while')],
    ['number', number],
    ['name', called],
  ],
  sh: [
    ['comment', /(?<![^\s])#.*/],
    ['string', /"(?:[^"\\]|\\[^])*"?/],
    ['string', /'[^']*'?/],
    ['keyword', /(?<![\w-])(?:set|cat|rm|aws|jq|curl|base64|echo|exit|mv|printf|if|then|else|fi)(?![\w-])/],
    ['name', /(?<!\S)--?[a-z][\w-]*/],
    ['number', /(?<=[\s[:,])-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?=[\s\],}])/],
  ],
};

const compiled = Object.fromEntries(
  Object.entries(grammars).map(([language, grammar]) => [
    language,
    {
      order: grammar.map(([kind]) => kind),
      pattern: new RegExp(grammar.map(([, { source }]) => `(${source})`).join('|'), 'g'),
    },
  ]),
) as unknown as Record<CodeLanguage, { readonly order: readonly TokenKind[]; readonly pattern: RegExp }>;

/** The pieces of the code, in order; joined they are the code, character by character. */
export function highlight(code: string, language: CodeLanguage): readonly Token[] {
  const { order, pattern } = compiled[language];
  const tokens: Token[] = [];
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    if (match.index > end) tokens.push({ text: code.slice(end, match.index) });
    end = match.index + match[0].length;
    tokens.push({ kind: order[match.slice(1).findIndex((group) => group !== undefined)]!, text: match[0] });
  }
  if (end < code.length) tokens.push({ text: code.slice(end) });
  return tokens;
}

function words(list: string): RegExp {
  return new RegExp(`(?<![\\w.$])(?:${list.replaceAll(' ', '|')})(?![\\w$])`);
}
