/** Readies a bare machine (Node and npm only) for `npm test`: a Chromium, boto3, the AWS CLI, curl and jq. Quick when all is there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureChromium } from './setup/chromium.ts';
import { ensurePython } from './setup/python.ts';
import { ensureShellPrograms } from './setup/shell-programs.ts';
import { readTools, toolsFile, type Tools } from './setup/tools.ts';

try {
  ensureShellPrograms();
  if (readTools() === undefined || process.env['CHROME_PATH'] !== undefined) {
    const tools: Tools = { chromium: ensureChromium(), ...ensurePython() };
    mkdirSync(dirname(toolsFile), { recursive: true });
    writeFileSync(toolsFile, `${JSON.stringify(tools, null, 2)}\n`);
    console.log(`setup-tests: ${Object.values(tools).join(', ')}`);
  }
} catch (error) {
  console.error(`setup-tests: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
