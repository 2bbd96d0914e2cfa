/** Bytes → a file of the catalog: UTF-8 and a small, plain part of YAML, so that a file means what it seems to mean. */
import { LineCounter, parseDocument, type YAMLError } from 'yaml';
import { fileProblem, sourceFile, type SourceFile } from './source-file.ts';
import { printPath, type Problem } from './problem.ts';
import { findSurprises } from './yaml-surprises.ts';

/** A file that can be used, or the problems for which it cannot. */
export interface Parsed {
  readonly file?: SourceFile;
  readonly problems: readonly Problem[];
}

/** Parses one file. `path` is only for messages. */
export function parseYaml(path: string, bytes: Uint8Array): Parsed {
  let text: string;
  try {
    // The decoder drops a byte order mark, which would otherwise shift the columns of line 1.
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const line = lineOfBrokenByte(bytes);
    return { problems: [{ ...fileProblem(path, 'this line is not UTF-8.', 'Save the file as UTF-8.'), line }] };
  }
  try {
    return parseText(path, text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { problems: [tooDeep(path)] };
  }
}

function parseText(path: string, text: string): Parsed {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file: path, line, column: col };
  };
  if (document.errors.length > 0) {
    // One fault in the syntax makes others up after it: the first is the one to mend.
    const [error] = document.errors as [YAMLError];
    if (/call stack/.test(error.message)) return { problems: [tooDeep(path)] };
    return { problems: [{ ...at(error.pos[0]), path: '', ...wordsFor(error) }] };
  }
  if (document.contents === null) {
    const fault = text.trim() === '' ? 'the file is empty.' : 'the file holds nothing but comments.';
    return { problems: [fileProblem(path, fault, 'Fill it in, or delete it.')] };
  }
  const surprises = findSurprises(document, text);
  if (surprises.length > 0) {
    const problems = surprises.map((s) => ({
      ...at(s.offset),
      path: printPath(s.path),
      fault: s.fault,
      remedy: s.remedy,
    }));
    return { problems };
  }
  return { file: sourceFile(path, document, lines), problems: [] };
}

function tooDeep(path: string): Problem {
  return fileProblem(path, 'lists or maps are nested too deeply to be read.', 'Nest less deeply.');
}

/** Our words for the slips that people make most; the parser's own words for the rest. */
function wordsFor(error: YAMLError): Pick<Problem, 'fault' | 'remedy'> {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { fault: 'a tab indents this line.', remedy: 'Indent with two spaces: YAML does not allow tabs.' };
    case 'DUPLICATE_KEY':
      return { fault: 'this key is written twice in one map.', remedy: 'Keep one of the two.' };
    case 'MULTIPLE_DOCS':
      return {
        fault: 'a second YAML document begins here.',
        remedy: 'Keep one document in a file: remove the line "---".',
      };
    case 'MISSING_CHAR':
      return {
        fault: `the YAML cannot be read: ${lowerFirst(error.message)}.`,
        remedy: 'Close what was opened before this place.',
      };
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return {
        fault: 'the YAML cannot be read: a map begins where a value stands.',
        remedy: 'Quote a text that holds ": ", and indent the keys of one map alike.',
      };
    default:
      return {
        fault: `the YAML cannot be read: ${lowerFirst(error.message)}.`,
        remedy: 'Correct the syntax here or just before.',
      };
  }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The first line that does not decode. A line break is never part of a longer UTF-8 character, so lines decode alone. */
function lineOfBrokenByte(bytes: Uint8Array): number {
  let line = 1;
  for (let start = 0; start <= bytes.length; line++) {
    const end = bytes.indexOf(10, start);
    const stop = end === -1 ? bytes.length : end;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(start, stop));
    } catch {
      return line;
    }
    start = stop + 1;
  }
  return 1;
}
