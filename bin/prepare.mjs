// What npm runs after an install in a checkout: builds the program. Where a git address is installed globally, as pre-commit does, npm installs no packages
// first (https://github.com/npm/cli/issues/8440); then that is done here, and prepares by itself.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { env, execPath } from 'node:process';

const npm = (...words) =>
  execFileSync(execPath, [env.npm_execpath, ...words], {
    stdio: 'inherit',
    env: { ...env, npm_config_global: 'false', npm_config_include: 'dev' },
  });

if (env.npm_config_global === 'true' && !existsSync(new URL('../node_modules/typescript', import.meta.url))) {
  npm('ci', '--no-audit', '--no-fund');
} else {
  npm('run', 'build');
  await import('./link-self.mjs');
}
