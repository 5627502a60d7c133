import { describe, expect, it } from 'vitest';
import { checkText } from '#report/overlay-text.ts';

const change = (file: string) => ({ file, added: ['a'], replaced: [], dropped: [] });
const placed = (...files: string[]) => files.map((file) => ({ file }));

describe('what was checked', () => {
  it('is told for each file, for the bundled facts and together', () => {
    const changes = [change('own/a.json'), change('own/b.json')];
    const own = placed('own/a.json', 'own/a.json', 'own/b.json');
    const failed = placed('own/a.json', 'data/x.json');
    expect(checkText({ folder: 'own', changes, own, bundled: placed('data/x.json', 'data/y.json'), failed })).toBe(
      [
        '  own/a.json: 1 added, 0 changed, 0 taken out; 1 of 2 cases hold',
        '  own/b.json: 1 added, 0 changed, 0 taken out; 1 of 1 case holds',
        '  bundled facts: 1 of 2 cases hold',
        'own: 2 files are valid; 3 of 5 cases hold.\n',
      ].join('\n'),
    );
  });

  it('is told of one file, and of a file without cases', () => {
    const text = checkText({ folder: 'own', changes: [change('own/a.json')], own: [], bundled: placed('data/x.json'), failed: [] });
    expect(text).toContain('  own/a.json: 1 added, 0 changed, 0 taken out; no cases\n');
    expect(text).toContain('own: 1 file is valid; 1 of 1 case holds.\n');
  });

  it('shows no control characters of a name', () => {
    expect(checkText({ folder: 'a\u001b[2J', changes: [], own: [], bundled: [], failed: [] })).not.toContain('\u001b');
  });
});
