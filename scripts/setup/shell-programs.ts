/** The programs that shell snippets call: curl and jq. Without them half of the sweep would have nothing to run. */
import { findOnPath, installWithApt } from './programs.ts';

const programs = ['curl', 'jq'] as const;

/** Installs what the PATH lacks. Throws an Error that says what to install where that is not allowed here. */
export function ensureShellPrograms(): void {
  const missing = programs.filter((program) => findOnPath([program]) === undefined);
  if (missing.length > 0) installWithApt(missing, `Install ${missing.join(' and ')} and run it again.`);
}
