/** What this device keeps between visits. A browser may keep nothing, or forbid to ask: then it lives as long as the page. */

const named = (name: string) => `tilth.${name}`;

export function keptText(name: string): string | null {
  try {
    return localStorage.getItem(named(name));
  } catch {
    return null;
  }
}

/** Null takes it away. */
export function keepText(name: string, text: string | null): void {
  try {
    if (text === null) localStorage.removeItem(named(name));
    else localStorage.setItem(named(name), text);
  } catch {
    // Full or forbidden: what is on the page is all there is.
  }
}

/** Null where there is nothing, or something that cannot be read: then one begins anew. */
export function keptHere<Value>(name: string): Value | null {
  try {
    return JSON.parse(keptText(name) ?? 'null') as Value | null;
  } catch {
    return null;
  }
}

export function keepHere(name: string, value: object | null): void {
  keepText(name, value && JSON.stringify(value));
}

/** The private way back to what somebody sends without an account: made here, so that it is known also when the reply is lost. */
export function newReceipt(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return btoa(String.fromCharCode(...bytes))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');
}
