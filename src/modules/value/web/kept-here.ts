import { newUntimedId } from '../../../kernel/identifiers.ts';
import { keepHere, keptHere, newReceipt } from '../../../web/device.ts';
import { NOTHING_TOLD, type Told } from './account-fields.tsx';

/** What this device keeps for one promise's link: the draft, and the receipt that makes a second answer the same person's. */
export interface KeptHere {
  told: Told;
  name: string;
  clientKey: string;
  receipt: string;
  sent: boolean;
}

const place = (token: string) => `told.${token}`;

export function openKept(token: string): KeptHere {
  const fresh = { told: NOTHING_TOLD, name: '', clientKey: newUntimedId(), receipt: newReceipt(), sent: false };
  return keptHere<KeptHere>(place(token)) ?? fresh;
}

export function keep(token: string, kept: KeptHere): void {
  keepHere(place(token), kept);
}

/** Another answer of the same person: the receipt stays, the words begin anew. */
export function again(kept: KeptHere): KeptHere {
  return { ...kept, told: NOTHING_TOLD, clientKey: newUntimedId(), sent: false };
}
