import { newUntimedId } from '../../../kernel/identifiers.ts';
import { keepHere, keptHere, newReceipt } from '../../../web/device.ts';

/** What is being written at a public link: kept on the device until it has arrived, with the keys that make a retry safe. */
export interface Draft {
  body: string;
  name: string;
  clientKey: string;
  receipt: string;
}

const place = (token: string) => `draft.${token}`;

export function openDraft(token: string): Draft {
  const fresh = { body: '', name: '', clientKey: newUntimedId(), receipt: newReceipt() };
  return keptHere<Draft>(place(token)) ?? fresh;
}

export function keepDraft(token: string, draft: Draft | null): void {
  keepHere(place(token), draft);
}

interface Sent {
  receipt: string;
  words: string;
}

const SENT = 'sent';

/** The receipts of what was sent from this device, the last first: whoever forgets to copy the link finds it here. */
export function sentFromHere(): Sent[] {
  return keptHere<Sent[]>(SENT) ?? [];
}

export function rememberSent(receipt: string, body: string): void {
  const others = sentFromHere().filter((each) => each.receipt !== receipt);
  keepHere(SENT, [{ receipt, words: body.slice(0, 80) }, ...others].slice(0, 20));
}
