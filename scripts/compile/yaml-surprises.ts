/** What YAML allows but a reader would misread, or that a small file could use to make a huge one; the catalog refuses it. */
import { isAlias, isMap, isPair, isScalar, isSeq, Scalar, type Document, type Node } from 'yaml';
import type { Path } from './problem.ts';

/** A place in the text, and what is surprising there. */
export interface Surprise {
  readonly offset: number;
  readonly path: Path;
  readonly fault: string;
  readonly remedy: string;
}

/** All surprises of one document, in the order of the text. */
export function findSurprises(document: Document, text: string): Surprise[] {
  const found: Surprise[] = [];
  if (/^%/m.test(text.slice(0, document.contents?.range?.[0] ?? 0))) {
    found.push({ offset: 0, path: [], fault: 'a YAML directive (%) stands before the data.', remedy: 'Remove it.' });
  }
  walk(document.contents, [], (surprise) => found.push(surprise));
  return found;
}

/** Deeper than any data of ours, and far from where recursion in this or another step would fail. */
const maxDepth = 64;

function walk(node: unknown, path: Path, report: (surprise: Surprise) => void): void {
  if (path.length > maxDepth) {
    const fault = `lists or maps are nested more than ${maxDepth} deep.`;
    report({
      offset: (node as Node | null)?.range?.[0] ?? 0,
      path: path.slice(0, 1),
      fault,
      remedy: 'Nest less deeply.',
    });
    return;
  }
  if (isAlias(node)) {
    const remedy = 'Write the value out: a reviewer compares it with its source.';
    report({ offset: node.range?.[0] ?? 0, path, fault: `"*${node.source}" is a YAML alias.`, remedy });
    return;
  }
  if (isMap(node) || isSeq(node) || isScalar(node)) checkProperties(node, path, report);
  if (isMap(node)) {
    for (const pair of node.items) {
      if (!isPair(pair)) continue;
      const key = checkKey(pair.key, path, report);
      if (key === undefined) continue;
      if (isEmpty(pair.value)) report({ offset: (pair.key as Node).range?.[0] ?? 0, path: [...path, key], ...empty });
      else walk(pair.value, [...path, key], report);
    }
  } else if (isSeq(node)) {
    node.items.forEach((item, index) => {
      if (isEmpty(item)) report({ offset: (item as Node | null)?.range?.[0] ?? 0, path: [...path, index], ...empty });
      else walk(item, [...path, index], report);
    });
  } else if (isScalar(node) && typeof node.value === 'number') {
    checkNumber(node, path, report);
  }
}

const empty = { fault: 'no value stands here.', remedy: 'Write one, or remove the key. If null is meant, write null.' };

/** `null` says something (not offered, no figure in any source); a place left empty may just be forgotten. */
function isEmpty(node: unknown): boolean {
  return node === null || (isScalar(node) && node.value === null && node.source !== 'null');
}

function checkProperties(
  node: Node & { anchor?: string; tag?: string },
  path: Path,
  report: (s: Surprise) => void,
): void {
  const offset = node.range?.[0] ?? 0;
  if (node.anchor !== undefined) {
    report({
      offset,
      path,
      fault: `"&${node.anchor}" is a YAML anchor.`,
      remedy: 'Remove it: aliases are not used here.',
    });
  }
  if (node.tag !== undefined) {
    const tag = node.tag.replace(/^tag:yaml\.org,2002:/, '!!');
    report({ offset, path, fault: `"${tag}" is a YAML tag.`, remedy: 'Remove it, and quote the value if it is text.' });
  }
}

/** The key as text, or `undefined` where it is not one. */
function checkKey(key: unknown, path: Path, report: (s: Surprise) => void): string | undefined {
  const offset = (key as Node | null)?.range?.[0] ?? 0;
  if (!isScalar(key) || typeof key.value !== 'string') {
    const shown = isScalar(key) ? `"${key.source ?? String(key.value)}"` : 'a list or map';
    report({
      offset,
      path,
      fault: `${shown} as a key is not text.`,
      remedy: 'Write the key as a plain or quoted word.',
    });
    return undefined;
  }
  checkProperties(key, path, report);
  if (key.value === '<<' && key.type === Scalar.PLAIN) {
    report({ offset, path, fault: '"<<" is a YAML merge key.', remedy: 'Write the keys out: nothing is merged here.' });
    return undefined;
  }
  if (key.value in {}) {
    const fault = `"${key.value}" cannot be a key: every JavaScript object already has a property of that name.`;
    report({ offset, path, fault, remedy: 'Choose another word.' });
    return undefined;
  }
  return key.value;
}

/** JSON's way to write a number is the only one: 0x10, 1_000, .5, +1, 007, .inf and 1e400 are misread or not exact. */
function checkNumber(node: Scalar, path: Path, report: (s: Surprise) => void): void {
  const source = node.source ?? String(node.value);
  const offset = node.range?.[0] ?? 0;
  if (!/^-?(0|[1-9]\d*)(\.\d+)?([eE][-+]?\d+)?$/.test(source) || !Number.isFinite(node.value)) {
    const remedy = 'Write it with digits, such as 16 or 0.0008. If it is text, quote it.';
    report({ offset, path, fault: `${source} is not a plain decimal number.`, remedy });
  } else if (significantDigits(source) > 15) {
    const remedy = 'Write at most 15 digits. If it is text, quote it.';
    report({ offset, path, fault: `${source} has more digits than a number keeps.`, remedy });
  }
}

function significantDigits(source: string): number {
  const digits = source
    .replace(/[eE].*$/, '')
    .replace(/[-.]/g, '')
    .replace(/^0+/, '');
  return digits.replace(/0+$/, '').length;
}
