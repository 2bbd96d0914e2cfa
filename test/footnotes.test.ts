/** Footnotes of prices, and figures aligned on the decimal point. */
import { describe, expect, it } from 'vitest';
import { decimalPadding } from '../site/src/lib/decimal-column.ts';
import { Footnotes } from '../site/src/lib/footnotes.ts';

/** Each row as its label (with its detail) and its cells in words. */

describe('footnotes', () => {
  it('give one number to one source, date and Region, in the order in which they are needed', () => {
    const notes = new Footnotes();
    const numbers = [
      notes.cite('litellm', '2026-07-24'),
      notes.cite('aws-price-list', '2026-08-20', 'us-east-1'),
      notes.cite('litellm', '2026-07-24'),
      notes.cite('aws-price-list', '2026-08-20', 'us-west-2'),
    ].map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 1, 3]);
    expect(notes.all).toHaveLength(3);
  });
});

describe('decimalPadding', () => {
  it('brings the points of a column under each other', () => {
    expect(decimalPadding(['$0.0003', '$20.50', undefined, 'none'])).toEqual(['', '\u2007\u2007', '', '']);
  });
});
