/** The tool that the visitor used last, on any model's page. Browsers may refuse to remember; then nothing is. */
import type { SnippetTool } from 'bedrock-model-catalog';

const KEY = 'bedrock-model-catalog.tool';

/** The remembered tool; `undefined` where there is none, or none of these. */
export function rememberedTool(tools: readonly SnippetTool[]): SnippetTool | undefined {
  try {
    const stored = localStorage.getItem(KEY);
    return tools.find((tool) => tool === stored);
  } catch {
    return undefined;
  }
}

/** Remembers a tool for the next page. */
export function rememberTool(tool: SnippetTool): void {
  try {
    localStorage.setItem(KEY, tool);
  } catch {
    // Storage is off or full: the page works the same, the next one opens with its first tool.
  }
}
