// Judges one reply where there is nothing but ECMAScript: no Node, no DOM, not even a console. Prints the result.
// node --experimental-vm-modules tests/cli/judgeInBareContext.ts ENGINE.js RULEBOOK.json TEXT
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext, SourceTextModule, type Module } from 'node:vm';

const [engine, rulebook, text] = process.argv.slice(2);
const context = createContext({ rulebook: readFileSync(rulebook!, 'utf8'), text });
// V8 gives these to every context; the language does not know them.
runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);

const modules = new Map<string, SourceTextModule>();
function load(file: string): SourceTextModule {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const module = new SourceTextModule(readFileSync(file, 'utf8'), { context, identifier: file });
  modules.set(file, module);
  return module;
}

const main = new SourceTextModule(
  `import { judgeReply, prepare } from './index.js';
   const brief = { channel: 'written', audience: 'non-technical', caseOpen: true, scope: 'message' };
   const { verdicts, findings, scorecard } = judgeReply(text, brief, prepare(JSON.parse(rulebook)));
   const globals = Object.getOwnPropertyNames(globalThis);
   export const result = JSON.stringify({ verdicts, findings, scorecard, globals });`,
  { context, identifier: resolve(engine!, '../main.js') },
);
// A module that asks for a package, or for one of Node's own, finds nothing here.
await main.link((specifier: string, { identifier }: Module) =>
  load(resolve(identifier, '..', specifier)),
);
await main.evaluate();
console.log((main.namespace as { result: string }).result);
