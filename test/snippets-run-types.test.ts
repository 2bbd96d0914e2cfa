/** Every TypeScript snippet, but for its ID and Region, is checked against the SDKs' own types, in one program. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { everyParameter } from './stand-in/every-parameter.ts';
import { allModels, formatOf } from './stand-in/subjects.ts';
import { grouped, sweep } from './stand-in/sweep.ts';
import { openWorkbench, type Workbench } from './stand-in/workbench.ts';

let workbench: Workbench;
beforeAll(() => void (workbench = openWorkbench()));
afterAll(() => workbench.close());

/** Without parameters, and with every one. */
const all = [...sweep(allModels), ...sweep(allModels, (model) => everyParameter(formatOf(model)))];
const cases = all.filter(({ choice }) => choice.tool === 'typescript' || choice.tool === 'ai-sdk');
const programs = grouped(cases).map(([first]) => first!);

test(`the ${programs.length} programs of ${cases.length} TypeScript snippets have no type error`, () => {
  const files = programs.map(({ code, filename }, n) => {
    const folder = join(workbench.folder, `types-${n}`);
    mkdirSync(folder);
    writeFileSync(join(folder, filename), code);
    return join(folder, filename);
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
