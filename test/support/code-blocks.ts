/** Reads fenced code out of Markdown, so that tests can run what readers copy. */

/** One fenced block. */
export interface CodeBlock {
  /** File and line of the first line of code, such as `tokens.md:34`. */
  readonly at: string;
  /** The word after the fence, such as `ts`. */
  readonly language: string;
  readonly code: string;
}

/** The fenced blocks of a Markdown text, in order. */
export function codeBlocks(name: string, markdown: string): readonly CodeBlock[] {
  const blocks: CodeBlock[] = [];
  const fence = /^```(\w+)[^\n]*\n([\s\S]*?)^```$/gm;
  for (const match of markdown.matchAll(fence)) {
    const line = markdown.slice(0, match.index).split('\n').length + 1;
    blocks.push({ at: `${name}:${line}`, language: match[1] ?? '', code: match[2] ?? '' });
  }
  return blocks;
}

/** What a block says that it prints: the text behind each `// →`. */
export function promisedOutput(code: string): readonly string[] {
  return [...code.matchAll(/\/\/ → (.*)$/gm)].map((match) => match[1] ?? '');
}
