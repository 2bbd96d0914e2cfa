/** A YAML file as read: its data, and where in its text each key stands. */
import { isMap, isScalar, isSeq, type Document, type LineCounter, type Node } from 'yaml';
import { printPath, type Path, type Problem } from './problem.ts';

/** One file of the catalog. */
export interface SourceFile {
  /** The path as a person would type it, with forward slashes. */
  readonly path: string;
  /** What the YAML says, as plain data. */
  readonly data: unknown;
  /** The place of a key or list item; of its nearest parent where the text has no such key. */
  readonly position: (path: Path) => { readonly line: number; readonly column: number };
  /** A number as its author wrote it: `1.0`, which as data is `1`. `undefined` for anything else. */
  readonly written: (path: Path) => string | undefined;
}

/** Something that stands in a file: a whole model, or one entry of a vocabulary. */
export interface Entry<T> {
  readonly file: SourceFile;
  /** Where in the file it stands; empty where it is the whole file. */
  readonly at: Path;
  readonly value: T;
}

/** A problem at a path below an entry. */
export function problem(
  entry: Pick<Entry<unknown>, 'file' | 'at'>,
  path: Path,
  fault: string,
  remedy: string,
): Problem {
  const whole = [...entry.at, ...path];
  return { file: entry.file.path, ...entry.file.position(whole), path: printPath(whole), fault, remedy };
}

/** A problem of a file as a whole: one that is missing, misplaced or unreadable. */
export function fileProblem(path: string, fault: string, remedy: string): Problem {
  return { file: path, line: 1, column: 1, path: '', fault, remedy };
}

/** Joins a file's path, its YAML document and its line numbers. */
export function sourceFile(path: string, document: Document, lines: LineCounter): SourceFile {
  return {
    path,
    data: document.toJS(),
    position: (keys) => {
      const { line, col } = lines.linePos(offsetOf(document.contents, keys));
      return { line, column: col };
    },
    written: (keys) => {
      const node = document.getIn(keys, true);
      return isScalar(node) && typeof node.value === 'number' ? node.source : undefined;
    },
  };
}

function offsetOf(root: Node | null, keys: Path): number {
  let node: unknown = root;
  let offset = root?.range?.[0] ?? 0;
  for (const key of keys) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
      if (pair === undefined || !isScalar(pair.key)) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node) && typeof key === 'number') {
      const item = node.items[key] as Node | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else {
      return offset;
    }
  }
  return offset;
}
