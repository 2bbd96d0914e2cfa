import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import ts from 'typescript';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { consumer } from './support/consumer.ts';
import { installPackage, root, type InstalledPackage } from './support/installed-package.ts';

let installed: InstalledPackage;
beforeAll(() => {
  installed = installPackage();
});
afterAll(() => installed.remove());

describe('the types of the package', () => {
  test.each(['node16', 'nodenext', 'bundler'])('hold for a strict user with resolution %s', (moduleResolution) => {
    expect(compile({ 'consumer.ts': consumer }, moduleResolution)).toBe('');
  });

  test.each(['nodenext', 'bundler'])('hold for the JSON with resolution %s', (moduleResolution) => {
    const code = `
      import catalog from 'bedrock-model-catalog/catalog.json' with { type: 'json' };
      import schema from 'bedrock-model-catalog/model.schema.json' with { type: 'json' };
      export const facts: [string, string, string] = [catalog.asOf, catalog.models[0]!.id, schema.$schema];`;
    expect(compile({ 'json.ts': code }, moduleResolution)).toBe('');
  });

  test('make a mistyped ID one plain compiler error', () => {
    const code = `import { getModel } from 'bedrock-model-catalog';\ngetModel('cohere.comand-r-v1:0');\n`;
    expect(compile({ 'typo.ts': code }, 'nodenext')).toBe(
      `typo.ts(2,10): error TS2345: Argument of type '"cohere.comand-r-v1:0"' is not assignable to parameter of type 'ModelId'.\n`,
    );
  });

  test('say what each export is, and show how each function is used', () => {
    const entry = join(installed.folder, 'dist/index.d.ts');
    const program = ts.createProgram([entry], {
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    });
    const checker = program.getTypeChecker();
    const exported = checker
      .getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)!)!)
      .map((symbol) => {
        const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
        return {
          name: symbol.name,
          isFunction: (target.flags & ts.SymbolFlags.Function) !== 0,
          text: ts.displayPartsToString(target.getDocumentationComment(checker)),
          examples: target.getJsDocTags(checker).filter((tag) => tag.name === 'example').length,
        };
      });
    expect(exported.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Model', 'ModelId', 'estimateCost', 'findModels', 'getModel', 'models', 'resolveModel']),
    );
    expect(exported.filter(({ text }) => text.length < 10).map(({ name }) => name)).toEqual([]);
    expect(exported.filter(({ isFunction, examples }) => isFunction && examples === 0).map(({ name }) => name)).toEqual(
      [],
    );
  });
});

/**
 * What the compiler prints about a user's files; nothing where all is well. No `lib` but the language: the package
 * needs no DOM.
 */
function compile(files: Record<string, string>, moduleResolution: string): string {
  for (const [name, code] of Object.entries(files)) installed.write(name, code);
  const compilerOptions = {
    module: moduleResolution === 'bundler' ? 'esnext' : moduleResolution,
    moduleResolution,
    target: 'es2022',
    lib: ['es2022'],
    types: [],
    strict: true,
    noUncheckedIndexedAccess: true,
    exactOptionalPropertyTypes: true,
    verbatimModuleSyntax: true,
    resolveJsonModule: true,
    skipLibCheck: false,
    noEmit: true,
  };
  installed.write('tsconfig.json', JSON.stringify({ compilerOptions, files: Object.keys(files) }));
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [tsc, '-p', '.'], { cwd: installed.project, encoding: 'utf8' });
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}
