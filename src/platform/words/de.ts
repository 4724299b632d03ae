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
  'errors.field-type':
    'Hierher gehört {expected, select, string {ein Text} number {eine Zahl} int {eine ganze Zahl} boolean {Ja oder Nein} array {eine Liste} object {eine Gruppe benannter Werte} other {eine andere Art von Wert}}.',
  'errors.field-small':
    '{origin, select, string {Schreiben Sie mindestens {least, plural, one {# Zeichen} other {# Zeichen}}.} array {Geben Sie mindestens {least, plural, one {# davon} other {# davon}} an.} other {Das Mindeste ist {least, number}.}}',
  'errors.field-big':
    '{origin, select, string {Schreiben Sie höchstens {most, plural, one {# Zeichen} other {# Zeichen}}.} array {Geben Sie höchstens {most, plural, one {# davon} other {# davon}} an.} other {Das Höchste ist {most, number}.}}',
  'errors.field-value': 'Hierher gehört eines von diesen: {values}.',
  'errors.field-form':
    '{form, select, uuid {Hierher gehört die Kennung von etwas in Tilth, so wie Tilth sie gegeben hat.} email {Schreiben Sie eine E-Mail-Adresse wie name@example.org.} date {Schreiben Sie einen Tag wie 2026-11-24.} datetime {Schreiben Sie einen Zeitpunkt wie 2026-11-24T12:00:00Z.} url {Schreiben Sie eine Adresse wie https://example.org.} other {Darin ist ein Zeichen oder eine Form, die sich hier nicht speichern lässt. Tippen Sie es neu.}}',
  'errors.field-unknown': 'Darin steht ein Name, den wir nicht kennen. Lassen Sie ihn weg.',
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
