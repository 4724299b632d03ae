import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'errors.flood':
    'Über diesen Link kam zu viel auf einmal. Auf diesem Gerät ist nichts verloren: Versuchen Sie es in {seconds, plural, one {# Sekunde} other {# Sekunden}} noch einmal.',
  'errors.absent':
    'Das gibt es hier nicht, oder es wurde nicht mit Ihnen geteilt. Prüfen Sie die Adresse oder fragen Sie, wer sie geschickt hat.',
  'errors.forbidden': 'Sie dürfen das lesen, aber nicht ändern. Fragen Sie jemanden, der diesen Raum betreut.',
  'errors.unauthenticated': 'Bitte melden Sie sich zuerst an.',
  'errors.invalid':
    '{count, plural, one {Ein Feld braucht noch einen Blick.} other {# Felder brauchen noch einen Blick.}}',
  'errors.too-large': 'Das ist größer, als wir auf einmal annehmen können. Schicken Sie weniger oder in Teilen.',
  'errors.media-type': 'Das kam in einer Form, die wir nicht lesen. Schicken Sie JSON.',
  'errors.photo-unreadable':
    'Das können wir nicht als Foto lesen. Schicken Sie ein Bild als JPEG, PNG, WebP oder HEIC.',
  'errors.photo-large': 'Dieses Bild hat mehr als 60 Millionen Bildpunkte. Schicken Sie ein kleineres.',
  'errors.photo-busy':
    'Gerade kommen viele Fotos auf einmal an. Ihres bleibt auf diesem Gerät; versuchen Sie es gleich noch einmal.',
  'errors.too-many': 'Das war viel auf einmal. Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  'errors.unreadable': 'Wir konnten die Anfrage nicht lesen. Prüfen Sie, ob sie vollständiges, gültiges JSON ist.',
  'errors.unstorable':
    'Einer der Werte lässt sich nicht speichern, etwa wegen eines unsichtbaren Zeichens. Tippen Sie ihn neu.',
  'errors.foreign':
    'Diese Anfrage kam nicht von einer unserer Seiten. Öffnen Sie Tilth selbst und versuchen Sie es dort.',
  'errors.unexpected': 'Bei uns ist etwas schiefgegangen; geändert wurde nichts. Nennen Sie diese Nummer: {request}.',
};
