/** Finds a Chromium for the browser tests, or installs Debian's. */
import { chromium } from 'playwright-core';
import { findOnPath, installWithApt, isExecutable } from './programs.ts';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  `${process.env['PROGRAMFILES'] ?? 'C:\\Program Files'}\\Google\\Chrome\\Application\\chrome.exe`,
];
const remedy =
  'Install Chromium or Chrome (Debian: apt-get install chromium; any system: npx playwright-core install chromium), ' +
  'or set CHROME_PATH to the program.';

/** The path of a Chromium. Throws an Error that says what to install. */
export function ensureChromium(): string {
  const chosen = process.env['CHROME_PATH'];
  if (chosen !== undefined) {
    if (isExecutable(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", which is not a program that can be run. ${remedy}`);
  }
  const found = findChromium();
  if (found !== undefined) return found;
  installWithApt(['chromium'], remedy);
  const installed = findChromium();
  if (installed === undefined) throw new Error(`apt-get installed chromium, but the PATH has none. ${remedy}`);
  return installed;
}

function findChromium(): string | undefined {
  const own = chromium.executablePath();
  return isExecutable(own) ? own : (findOnPath(commands) ?? applications.find(isExecutable));
}
