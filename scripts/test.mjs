import { continueWith, ensureInstalled } from './install.mjs';

await ensureInstalled();
continueWith('test/main.ts');
