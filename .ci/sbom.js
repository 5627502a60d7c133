// Writes a bill of materials of the program, CycloneDX 1.5: node .ci/sbom.js <file>. Needs a build.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [file] = process.argv.slice(2);
const project = JSON.parse(readFileSync('package.json', 'utf8'));
const { packages } = JSON.parse(readFileSync('dist/bundle/contents.json', 'utf8'));
const built = new Set(packages.map(({ name, version }) => `${name}@${version}`));

const bill = JSON.parse(execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx'], { encoding: 'utf8', maxBuffer: 2 ** 28 }));
// npm takes the name of the folder.
bill.metadata.component.name = project.name;
bill.metadata.component.type = 'application';
for (const component of bill.components) {
  const isForDevelopment = component.properties.some(({ name }) => name === 'cdx:npm:package:development');
  if (isForDevelopment && !built.has(`${component.name}@${component.version}`)) component.scope = 'excluded';
  // An address as ssh writes it is none.
  for (const reference of component.externalReferences) reference.url = reference.url.replace(/^([\w.-]+@[\w.-]+):(?!\/)/, 'ssh://$1/');
}
const told = new Set(bill.components.filter(({ scope }) => scope !== 'excluded').map(({ name, version }) => `${name}@${version}`));
const missing = [...built].filter((name) => !told.has(name));
if (missing.length > 0) throw new Error(`built in, and not in the bill: ${missing.join(', ')}`);
bill.components.sort((one, other) => (one['bom-ref'] < other['bom-ref'] ? -1 : 1));

mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `${JSON.stringify(bill, null, 2)}\n`);
process.stdout.write(`${file}: ${told.size} packages that run, ${bill.components.length - told.size} for development\n`);
