import { describe, expect, test } from 'vitest';
import { show } from '../catalog/src/show.ts';

const circle: { self?: object } = {};
circle.self = circle;

describe('a value in an error message', () => {
  test.each<[unknown, string]>([
    ['1', '"1"'],
    [1, '1'],
    [Number.NaN, 'NaN'],
    [undefined, 'undefined'],
    [null, 'null'],
    [7n, '7n'],
    [Symbol('s'), 'Symbol(s)'],
    [{ a: [1] }, '{"a":[1]}'],
    [() => 1, 'a function'],
    [circle, 'an object without JSON'],
    [{ count: 7n }, 'an object without JSON'],
    [{ toJSON: () => undefined }, 'an object'],
    [Object.create(null), '{}'],
    ['x'.repeat(300), `"${'x'.repeat(199)}…`],
    [`${'x'.repeat(198)}😀`, `"${'x'.repeat(198)}…`],
  ])('is shown without fail: %#', (value, shown) => {
    expect(show(value)).toBe(shown);
  });
});
