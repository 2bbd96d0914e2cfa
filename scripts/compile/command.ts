/** What all commands share: their arguments, and how they end. */
import { parseArgs } from 'node:util';
import { CatalogError, printAnnotations, printProblems } from './problem.ts';

/** Folders other than the usual ones: `node scripts/build.ts [catalog] [out]`. */
export function folders(): { readonly catalog: string; readonly out: string } {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [catalog = 'catalog', out = 'dist'] = positionals;
  return { catalog, out };
}

/** A wrong use of a command, or a state of the machine that its user can mend: printed without a stack trace. */
export class CommandError extends Error {}

/** Runs a command. Bad input ends it with exit code 1 and an explanation; a stack trace means a mistake in our own code. */
export async function runCommand(command: () => void | Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = 1;
    if (error instanceof CatalogError) {
      if (process.env['GITHUB_ACTIONS'] !== undefined) console.log(printAnnotations(error.problems));
      console.error(printProblems(error.problems));
    } else if (error instanceof CommandError || isUsageError(error)) {
      console.error((error as Error).message);
    } else {
      throw error;
    }
  }
}

function isUsageError(error: unknown): boolean {
  return String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS');
}
