/** A problem: where something is wrong, what, and what to do about it; and how problems are printed. */

/** Keys and indexes from the top of a file to a value in it. */
export type Path = readonly (string | number)[];

/** One fault in one file. `line` and `column` count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The place in the data, such as `prices[0].onDemand`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong: the value found and what was expected. */
  readonly fault: string;
  /** What to do. */
  readonly remedy: string;
}

/** Thrown when a catalog has problems: it carries all of them, and a command prints them without a stack trace. */
export class CatalogError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`The catalog has problems.\n${printProblems(problems)}`);
    this.name = 'CatalogError';
    this.problems = problems;
  }
}

/** Writes a path as JavaScript does: `prices[0].onDemand`. Keys that are no plain names are quoted in brackets. */
export function printPath(path: Path): string {
  return path
    .map((step) => {
      if (typeof step === 'number') return `[${step}]`;
      return /^[\p{L}\p{N}_$:-]+$/u.test(step) ? `.${step}` : `[${JSON.stringify(step)}]`;
    })
    .join('')
    .replace(/^\./, '');
}

/** All problems as text, in the order of files and lines, and a last line that counts them. */
export function printProblems(problems: readonly Problem[]): string {
  const sorted = sortProblems(problems);
  const files = new Set(sorted.map((problem) => problem.file)).size;
  const count = `${plural(sorted.length, 'problem')} in ${plural(files, 'file')}. Nothing was written.`;
  return [...sorted.map(printProblem), '', count].join('\n');
}

/** The same problems as GitHub's workflow commands, which put each on its line of a pull request. */
export function printAnnotations(problems: readonly Problem[]): string {
  return sortProblems(problems)
    .map(({ file, line, column, path, fault, remedy }) => {
      const message = `${path === '' ? '' : `${path}: `}${fault}\n${remedy}`;
      return `::error file=${escapeProperty(file)},line=${line},col=${column}::${escapeMessage(message)}`;
    })
    .join('\n');
}

/** A number with its noun: `1 file`, `2 files`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** One problem: its place and fault, and below the fault its remedy. */
export function printProblem({ file, line, column, path, fault, remedy }: Problem): string {
  const place = `${oneLine(file)}:${line}:${column}  `;
  return `${place}${path === '' ? '' : `${path}: `}${fault}\n${' '.repeat(place.length)}${remedy}`;
}

function sortProblems(problems: readonly Problem[]): Problem[] {
  const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.fault, b.fault),
  );
}

/** A file name may hold a line break or a colour code; a terminal and a log must not obey it. */
function oneLine(name: string): string {
  return name.replace(/[\u0000-\u001f\u007f]/g, (character) => JSON.stringify(character).slice(1, -1));
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
