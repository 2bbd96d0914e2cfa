/** Values as source code: JSON, Python and TypeScript, on one line where it fits. */

/** Source code that stands where a value is expected, such as the name of a variable. */
export class Code {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** How a language writes values. */
export interface Notation {
  readonly true: string;
  readonly false: string;
  readonly null: string;
  readonly key: (name: string) => string;
  /** Columns that a line may have. */
  readonly width: number;
  readonly indent: number;
  readonly trailingComma: boolean;
  /** Whether `{ a: 1 }` has spaces inside. */
  readonly spaced: boolean;
}

export const python: Notation = {
  true: 'True',
  false: 'False',
  null: 'None',
  key: text,
  width: 88,
  indent: 4,
  trailingComma: true,
  spaced: false,
};

export const typescript: Notation = {
  true: 'true',
  false: 'false',
  null: 'null',
  key: (name) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : text(name)),
  width: 100,
  indent: 2,
  trailingComma: true,
  spaced: true,
};

export const json: Notation = {
  true: 'true',
  false: 'false',
  null: 'null',
  key: text,
  width: 80,
  indent: 2,
  trailingComma: false,
  spaced: true,
};

/**
 * A text as a literal in double quotes, good for JSON, Python and TypeScript alike. Characters that break lines or change
 * the direction of the text around them are escaped, so that what you see is what runs.
 */
export function text(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/**
 * A value as source code.
 *
 * @param column The column at which the value begins; `margin` is where its line does.
 */
export function literal(value: unknown, notation: Notation, margin = 0, column = margin): string {
  const short = oneLine(value, notation);
  if (typeof value !== 'object' || value === null || value instanceof Code) return short;
  if (column + short.length + 1 <= notation.width) return short;
  const inner = margin + notation.indent;
  const items = Array.isArray(value)
    ? value.map((item) => literal(item, notation, inner))
    : Object.entries(value).map(([name, item]) => {
        const key = `${notation.key(name)}: `;
        return key + literal(item, notation, inner, inner + key.length);
      });
  if (items.length === 0) return short;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  const pad = ' '.repeat(inner);
  const comma = notation.trailingComma ? ',' : '';
  return `${open}\n${pad}${items.join(`,\n${pad}`)}${comma}\n${' '.repeat(margin)}${close}`;
}

function oneLine(value: unknown, notation: Notation): string {
  if (value instanceof Code) return value.text;
  if (typeof value === 'string') return text(value);
  if (typeof value === 'boolean') return value ? notation.true : notation.false;
  if (typeof value === 'number') return String(value);
  if (value === null || value === undefined) return notation.null;
  if (Array.isArray(value)) return `[${value.map((item) => oneLine(item, notation)).join(', ')}]`;
  const entries = Object.entries(value).map(([name, item]) => `${notation.key(name)}: ${oneLine(item, notation)}`);
  const space = notation.spaced && entries.length > 0 ? ' ' : '';
  return `{${space}${entries.join(', ')}${space}}`;
}
