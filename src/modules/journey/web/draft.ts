import { newUntimedId } from '../../../kernel/identifiers.ts';

/** What is being written at a public link: kept on the device until it has arrived, with the keys that make a retry safe. */
export interface Draft {
  body: string;
  name: string;
  clientKey: string;
  receipt: string;
}

function fresh(): Draft {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const receipt = btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
  return { body: '', name: '', clientKey: newUntimedId(), receipt };
}

const place = (token: string) => `tilth.draft.${token}`;

export function openDraft(token: string): Draft {
  try {
    const kept = localStorage.getItem(place(token));
    if (kept) return JSON.parse(kept) as Draft;
  } catch {
    // A browser that keeps nothing, or something unreadable: begin anew.
  }
  return fresh();
}

export function keepDraft(token: string, draft: Draft | null): void {
  try {
    if (draft) localStorage.setItem(place(token), JSON.stringify(draft));
    else localStorage.removeItem(place(token));
  } catch {
    // Without storage the draft lives as long as the page.
  }
}

const SENT = 'tilth.sent';

/** The receipts of what was sent from this device, the last first: whoever forgets to copy the link finds it here. */
export function sentFromHere(): { receipt: string; words: string }[] {
  try {
    return JSON.parse(localStorage.getItem(SENT) ?? '[]') as { receipt: string; words: string }[];
  } catch {
    return [];
  }
}

export function rememberSent(receipt: string, body: string): void {
  const others = sentFromHere().filter((each) => each.receipt !== receipt);
  try {
    localStorage.setItem(SENT, JSON.stringify([{ receipt, words: body.slice(0, 80) }, ...others].slice(0, 20)));
  } catch {
    // Without storage the link on the page is the only one.
  }
}
