/// <reference lib="dom" />
import type { Waiver } from '#model/settlement.ts';
import type { DecidableView } from '#report/html/view.ts';
import { type Remark, waiversText } from '#report/html/waivers-text.ts';
import { byId, element } from './elements.ts';

const MARKS = ['agree', 'dismiss', 'escalate'];
/** Places that are named where something is lacking. */
const MOST_LACKING = 5;

/** What a reviewer decided on one row or finding. */
interface Mark {
  mark: string;
  reason: string;
  expires: string;
  readonly place: string;
  readonly about: string;
  readonly open: readonly DecidableView[];
}

/** What there is to decide on. */
export interface Reviewed {
  /** What tells it from the others of the page. */
  readonly key: string;
  readonly place: string;
  readonly about: string;
  readonly open: readonly DecidableView[];
}

const marks = new Map<string, Mark>();
let isUnsaved = false;

function textField(label: string, type: string, value: string, change: (value: string) => void): HTMLElement {
  const input = element('input', '');
  input.type = type;
  input.value = value;
  input.addEventListener('input', () => {
    change(input.value);
    isUnsaved = true;
    tell();
  });
  return element('label', 'field', label, input);
}

/** @returns the controls by which a row, or a finding across rows, is decided on */
export function reviewControls({ key, place, about, open }: Reviewed): HTMLElement {
  const choice = element('select', '', new Option('not reviewed', ''), ...MARKS.map((mark) => new Option(mark)));
  choice.setAttribute('aria-label', `Review of ${place}`);
  choice.value = marks.get(key)?.mark ?? '';
  const more = element('div', 'more');
  const box = element('div', 'review', choice, more);
  const fill = (): void => {
    more.replaceChildren();
    const mark = marks.get(key);
    box.classList.toggle('marked', mark !== undefined);
    if (mark?.mark !== 'dismiss') return;
    more.append(
      textField('Reason', 'text', mark.reason, (reason) => {
        mark.reason = reason;
      }),
      textField('Holds until', 'date', mark.expires, (expires) => {
        mark.expires = expires;
      }),
    );
  };
  choice.addEventListener('change', () => {
    const { reason = '', expires = byId<HTMLInputElement>('expires').value } = marks.get(key) ?? {};
    if (choice.value === '') marks.delete(key);
    else marks.set(key, { mark: choice.value, reason, expires, place, about, open });
    isUnsaved = true;
    fill();
    tell();
  });
  fill();
  return box;
}

function decided(): { readonly waivers: Waiver[]; readonly remarks: Remark[]; readonly lacking: string[] } {
  const approver = byId<HTMLInputElement>('reviewer').value.trim();
  const waivers = new Map<string, Waiver>();
  const remarks: Remark[] = [];
  const lacking: string[] = [];
  for (const { mark, reason, expires, place, about, open } of marks.values()) {
    if (mark !== 'dismiss') remarks.push({ mark, place, about });
    else if (reason.trim() === '' || expires === '' || approver === '') lacking.push(place);
    else
      for (const { id, fingerprint } of open)
        waivers.set(fingerprint, { id, fingerprint, about, reason: reason.trim(), approver, expires });
  }
  return { waivers: [...waivers.values()], remarks, lacking };
}

function tell(): void {
  const { lacking } = decided();
  const needed =
    lacking.length === 0 ? '' : ` Still needed for ${lacking.slice(0, MOST_LACKING).join('; ')}: reviewer, reason and last day.`;
  byId('reviewed').textContent = `${marks.size} reviewed.${needed}`;
}

function save(): void {
  tell();
  const { waivers, remarks, lacking } = decided();
  if (lacking.length > 0) return;
  const link = element('a', '');
  link.href = URL.createObjectURL(new Blob([waiversText(waivers, remarks)], { type: 'application/yaml' }));
  link.download = 'cargoscreen.waivers.yaml';
  link.click();
  // Some browsers read the file only after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  isUnsaved = false;
}

/** Wires what stands under "Your review". */
export function startReview(): void {
  byId('reviewer').addEventListener('input', tell);
  byId('save').addEventListener('click', save);
  window.addEventListener('beforeunload', (event) => {
    if (isUnsaved) event.preventDefault();
  });
}
