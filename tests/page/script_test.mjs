// The script of living pages, read by TypeScript, for the types in its comments, and by ESLint. Arguments: the folder
// with its parts, and the node_modules that have both.

import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { check, expect, finish, skip } from './checks.mjs';

const [folder, modules] = process.argv.slice(2);
if (!existsSync(join(modules, 'typescript')) || !existsSync(join(modules, 'eslint'))) skip('npm did not bring TypeScript and ESLint');
const parts = readdirSync(folder).filter((name) => name.endsWith('.js')).map((name) => join(folder, name));

await check('the types that its comments tell are right', async () => {
  const { default: ts } = await import(join(modules, 'typescript/lib/typescript.js'));
  const program = ts.createProgram(parts, {
    noEmit: true, allowJs: true, checkJs: true, strict: true, noUnusedLocals: true, noUnusedParameters: true,
    noImplicitReturns: true, noFallthroughCasesInSwitch: true, target: ts.ScriptTarget.ES2022,
    lib: ['lib.es2022.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'], types: [],
  });
  const found = ts.getPreEmitDiagnostics(program);
  expect(found.length === 0, ts.formatDiagnostics(found, { getCurrentDirectory: () => folder, getCanonicalFileName: (name) => name, getNewLine: () => '\n' }));
  return `${parts.length} parts`;
});

await check('it is free of what ESLint knows', async () => {
  const { ESLint } = await import(join(modules, 'eslint/lib/api.js'));
  const { default: js } = await import(join(modules, '@eslint/js/src/index.js'));
  // TypeScript knows better than these two what there is: the parts are one script.
  const rules = { 'no-undef': 'off', 'no-unused-vars': 'off', eqeqeq: 'error', 'no-var': 'error', 'prefer-const': 'error' };
  const linter = new ESLint({
    cwd: folder, overrideConfigFile: true,
    overrideConfig: [js.configs.recommended, { languageOptions: { ecmaVersion: 2022, sourceType: 'script' }, rules }],
  });
  const results = await linter.lintFiles(['*.js']);
  expect(results.length === parts.length, `${results.length} of ${parts.length} parts were read`);
  expect(results.every((result) => result.messages.length === 0), (await linter.loadFormatter('stylish')).format(results));
});

finish();
