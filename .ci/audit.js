// Asks the registry for advisories against every package of the lock: node .ci/audit.js [options of npm audit]
// Ends with 0 where there is none, 1 where there is one, 75 (try again) where it does not answer.
import { spawnSync } from 'node:child_process';

const CODES = { none: 0, found: 1, unasked: 75 };

function ask(options) {
  const { stdout } = spawnSync('npm', ['audit', '--json', ...options], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  try {
    return JSON.parse(stdout);
  } catch {
    return { message: 'npm printed no report' };
  }
}

/** @returns what the answer means; one without a list of what was looked at is no answer */
function verdictOf({ vulnerabilities, metadata, message, error }) {
  const asked = metadata?.dependencies?.total ?? 0;
  if (vulnerabilities === undefined || asked === 0)
    return { verdict: 'unasked', lines: [(message ?? error?.summary ?? 'no answer').replace(/https?:\/\/\S+/g, 'the registry')] };
  const lines = Object.values(vulnerabilities).map(({ name, severity, range, via }) => {
    const why = via.map((one) => (typeof one === 'string' ? `by ${one}` : `${one.title} (${one.url})`)).join('; ');
    return `${name} ${range}: ${severity}: ${why}`;
  });
  if (lines.length > 0) return { verdict: 'found', lines };
  return { verdict: 'none', lines: [`no advisory against ${asked} packages`] };
}

const { verdict, lines } = verdictOf(ask(process.argv.slice(2)));
const say = { none: '', found: 'advisory: ', unasked: 'WARNING: advisories could not be asked for: ' }[verdict];
process.stdout.write(lines.map((line) => `${say}${line}\n`).join(''));
process.exitCode = CODES[verdict];
