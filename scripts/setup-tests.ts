/** Readies a bare machine (Node and npm only) for `npm test`: a Chromium, boto3 and the AWS CLI. Quick when all is there. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { ensureChromium } from './setup/chromium.ts';
import { ensurePython } from './setup/python.ts';
import { readTools, toolsFile, type Tools } from './setup/tools.ts';

try {
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
