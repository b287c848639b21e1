import { createReader } from '../certificate/index.ts';
import { callerFolder } from './env.ts';
import { findFiles } from './find-files.ts';
import { toReadLine } from './read-line.ts';

const given = process.argv.slice(2).filter((a) => a !== '--json');
if (given.length === 0) {
  process.stderr.write('usage: npm run --silent labs:read -- --json FILE|FOLDER…\n');
  process.exit(2);
}

const reader = createReader();
for (const { path, name } of await findFiles(given, callerFolder)) {
  process.stdout.write(`${JSON.stringify(toReadLine(name, await reader.read(path)))}\n`);
}
reader.close();
