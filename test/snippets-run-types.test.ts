/** Every TypeScript snippet is checked against the SDKs' own types, in one program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { snippet } from '../catalog/src/snippets/snippet.ts';
import { everyParameter } from './stand-in/every-parameter.ts';
import { allModels, casesOf, formatOf } from './stand-in/subjects.ts';
import { usualPrompt } from './stand-in/try-snippet.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

test('every TypeScript snippet, with every parameter and without any, has no type error', () => {
  const cases = casesOf(allModels).filter(({ choice }) => choice.tool === 'typescript' || choice.tool === 'ai-sdk');
  const files = cases.flatMap(({ model, choice }, n) => {
    return [{}, everyParameter(formatOf(model))].map((parameters, m) => {
      const { code, filename } = snippet(model, { ...choice, prompt: usualPrompt, parameters });
      const folder = join(workbench.folder, `types-${n}-${m}`);
      mkdirSync(folder);
      writeFileSync(join(folder, filename), code);
      return join(folder, filename);
    });
  });
  expect(files.length).toBeGreaterThan(100);
  const program = ts.createProgram(files, {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(workbench.folder, 'node_modules/@types')],
  });
  const errors = ts.getPreEmitDiagnostics(program);
  const host = { getCanonicalFileName: String, getCurrentDirectory: () => workbench.folder, getNewLine: () => '\n' };
  expect(ts.formatDiagnostics(errors, host)).toBe('');
});
