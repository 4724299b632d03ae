import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'errors.wrong-credentials':
    'E-Mail und Passwort passen nicht zusammen. Prüfen Sie beides oder bitten Sie um einen Link zum Zurücksetzen.',
  'errors.too-many-tries':
    'Das waren zu viele Versuche. Warten Sie {minutes} Minuten oder bitten Sie um einen Link zum Zurücksetzen.',
  'errors.email-taken': 'Zu dieser E-Mail gibt es schon ein Konto. Melden Sie sich damit an.',
  'errors.password-weak': 'Ein Passwort braucht mindestens {least} Zeichen. Vier Wörter hintereinander sind ein gutes.',
  'errors.has-credentials': 'Dieses Konto hat schon eine E-Mail und ein Passwort.',
  'errors.token-spent': 'Dieser Link wurde schon benutzt oder ist zu alt. Bitten Sie um einen neuen.',
  'errors.no-mail': 'Dieses Tilth verschickt keine E-Mails. Bitten Sie um einen Link zum Zurücksetzen.',
  'reset-subject': 'Ein neues Passwort für Tilth',
  'reset-text':
    'Guten Tag {name},\n\nhier setzen Sie ein neues Passwort, einmal und einen Tag lang:\n{address}\n\nSie haben nicht darum gebeten? Dann ist nichts zu tun.\n',
};
