import { continueWith, ensureInstalled } from './install.mjs';

await ensureInstalled();
continueWith('test/main.ts', ['--quick', ...process.argv.slice(2)]);
