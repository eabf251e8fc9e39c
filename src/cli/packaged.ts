#!/usr/bin/env node
// `npx clearline …`: the command line as a package, judging by the rulebook packed with it.
import { loadFromPackage } from './loadFromPackage.ts';
import { startCli } from './startCli.ts';

await startCli(loadFromPackage);
