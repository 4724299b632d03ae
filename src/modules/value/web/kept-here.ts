import { newUntimedId } from '../../../kernel/identifiers.ts';
import { NOTHING_TOLD, type Told } from './account-fields.tsx';

/** What this device keeps for one promise's link: the draft, and the receipt that makes a second answer the same person's. */
export interface KeptHere {
  told: Told;
  name: string;
  clientKey: string;
  receipt: string;
  sent: boolean;
}

function newReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}

const place = (token: string) => `tilth.told.${token}`;

export function openKept(token: string): KeptHere {
  try {
    const kept = localStorage.getItem(place(token));
    if (kept) return JSON.parse(kept) as KeptHere;
  } catch {
    // A browser that keeps nothing, or something unreadable: begin anew.
  }
  return { told: NOTHING_TOLD, name: '', clientKey: newUntimedId(), receipt: newReceipt(), sent: false };
}

export function keep(token: string, kept: KeptHere): void {
  try {
    localStorage.setItem(place(token), JSON.stringify(kept));
  } catch {
    // Without storage it lives as long as the page.
  }
}

/** Another answer of the same person: the receipt stays, the words begin anew. */
export function again(kept: KeptHere): KeptHere {
  return { ...kept, told: NOTHING_TOLD, clientKey: newUntimedId(), sent: false };
}
