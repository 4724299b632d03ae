import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  tilth: 'Tilth',
  'skip-to-content': 'Zum Inhalt springen',
  navigation: 'Hauptmenü',
  menu: 'Menü',
  more: 'Mehr',
  close: 'Schließen',
  cancel: 'Abbrechen',
  save: 'Speichern',
  send: 'Absenden',
  back: 'Zurück',
  undo: 'Rückgängig machen',
  retry: 'Noch einmal versuchen',
  reload: 'Seite neu laden',
  copy: 'Kopieren',
  copied: 'Kopiert',
  optional: 'wenn Sie mögen',
  photo: 'Foto',
  loading: 'Wird geladen',
  'load-more': 'Mehr zeigen',
  'no-more': 'Das ist alles.',
  search: 'Suchen',
  'clear-search': 'Suche leeren',
  choose: 'Auswählen',
  'characters-left': '{left, plural, one {noch # Zeichen} other {noch # Zeichen}}',
  'characters-over': '{over, plural, one {# Zeichen zu viel} other {# Zeichen zu viel}}',
  'as-table': 'Als Tabelle',
  'qr-code': 'QR-Code für {address}',
  'photo-of': 'Foto von {name}',
  'page-title': '{page} · Tilth',
  breadcrumbs: 'Wo wir sind',
  'new-here': '{count, plural, one {# wartet} other {# warten}}',

  'theme.label': 'Darstellung',
  'theme.system': 'Wie das Gerät',
  'theme.light': 'Hell',
  'theme.dark': 'Dunkel',
  'language.label': 'Sprache',
  'language.en': 'English',
  'language.de': 'Deutsch',
  'language.xx': 'Testsprache',

  'account.menu': 'Sie und Ihre Einstellungen',
  'account.sign-out': 'Abmelden',
  'account.title': 'Ihr Konto',
  'account.guest':
    'Sie sind nur mit Ihrem Namen dabei. Mit E-Mail-Adresse und Passwort können Sie sich überall anmelden.',
  'account.add': 'Hinzufügen',
  'account.signs-in': 'Sie melden sich als {email} an.',
  'account.password.title': 'Passwort ändern',
  'account.password.current': 'Das bisherige Passwort',
  'account.password.next': 'Das neue Passwort',
  'account.password.help': 'Mindestens zehn Zeichen; vier Wörter sind ein gutes.',
  'account.password.others': 'Ihre anderen Geräte werden abgemeldet.',
  'account.password.do': 'Ändern',
  'account.password.done': 'Das Passwort ist geändert, Ihre anderen Geräte sind abgemeldet.',
  'account.again.title': 'Auf einem anderen Gerät hereinkommen',
  'account.again.sentence':
    'Machen Sie einen Link und öffnen Sie ihn dort. Er gilt einmal und einen Tag lang. Wer ihn hat, kommt als Sie herein: Geben Sie ihn niemandem.',
  'account.again.do': 'Link machen',
  'account.again.link': 'Ihr Link',
  'account.everywhere.title': 'Überall abmelden',
  'account.everywhere.sentence':
    'Ein verlorenes Handy, ein geliehener Rechner: Das meldet Sie auf jedem Gerät ab, auch auf diesem.',
  'account.everywhere.guest':
    'Sie haben kein Passwort. Fügen Sie zuerst eines hinzu oder machen Sie oben einen Link, sonst kommen Sie nicht mehr herein.',
  'account.everywhere.do': 'Überall abmelden',
  're-entry.title': 'Auf diesem Gerät hereinkommen',
  're-entry.sentence': 'Dieser Link bringt Sie als Sie selbst herein. Er gilt einmal.',
  're-entry.do': 'Hereinkommen',
  'reset.title': 'Neues Passwort setzen',
  'reset.do': 'Setzen und hereinkommen',
  'account.other-ecosystems': 'Zu einem anderen Ökosystem wechseln',
  demonstration: 'Vorführung: Alles hier ist erfunden.',

  'choose-ecosystem.title': 'Wohin?',
  'choose-ecosystem.none':
    'Sie gehören noch zu keinem Ökosystem. Wer Ihnen von Tilth erzählt hat, kann Ihnen einen Einladungslink geben.',

  'sign-in.title': 'Anmelden',
  'sign-in.email': 'E-Mail-Adresse',
  'sign-in.password': 'Passwort',
  'sign-in.do': 'Anmelden',
  'sign-in.help':
    'Passwort vergessen? Wer das Ökosystem betreut, kann Ihnen einen Link geben, mit dem Sie ein neues setzen.',

  offline:
    'Keine Verbindung. Was Sie sehen, ist vielleicht veraltet; senden können Sie erst wieder, wenn die Verbindung steht.',
  'back-online': 'Die Verbindung steht wieder.',

  'not-found.title': 'Hier ist nichts',
  'not-found.body': 'Entweder stimmt diese Adresse nicht, oder das, wohin sie führt, wurde nicht mit Ihnen geteilt.',
  'not-found.home': 'Zum Anfang',
  'failed.title': 'Diese Seite ließ sich nicht zeigen',
  'failed.body': 'Das liegt nicht an Ihnen. Was Sie schon abgesendet hatten, ist nicht verloren.',
  'failed.outdated': 'Tilth wurde erneuert, während diese Seite offen war. Laden Sie sie neu, um weiterzumachen.',

  'unsaved.title': 'Ohne Speichern verlassen?',
  'unsaved.body': 'Was Sie hier geschrieben haben, ist noch nicht gespeichert.',
  'unsaved.stay': 'Bleiben und weiterschreiben',
  'unsaved.leave': 'Verlassen',

  'problem.offline':
    'Tilth ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal; was Sie geschrieben haben, ist noch da.',
  'problem.slow': 'Tilth hat zu lange nicht geantwortet. Versuchen Sie es gleich noch einmal.',
  'problem.busy':
    'Zu viele Versuche auf einmal. Warten Sie {seconds, plural, =0 {einen Augenblick} one {# Sekunde} other {# Sekunden}} und versuchen Sie es noch einmal.',
  'problem.unexpected':
    'Bei uns ist etwas schiefgegangen. Versuchen Sie es noch einmal; geschieht es wieder, nennen Sie der Betreuung die Nummer {request}.',
  'problem.unexpected-plain': 'Bei uns ist etwas schiefgegangen. Versuchen Sie es gleich noch einmal.',
  'problem.fields':
    '{count, plural, one {Eine Angabe braucht noch einen Blick.} other {# Angaben brauchen noch einen Blick.}}',

  'share.unknown': 'Noch nicht bekannt: Niemand hat geantwortet.',
  'share.sentence':
    '{good} von {all} ({share}); bei so vielen Antworten liegt der wahre Anteil wohl zwischen {low} und {high}.',
  'share.of': '{good} von {all}',
  'share.count': 'Anzahl',
  'share.value': 'Anteil',
  'share.what': 'Was',
  'share.interval': '95-%-Intervall',
  'track.done': 'geschafft',
  'track.now': 'jetzt',
  'track.ahead': 'steht noch bevor',
  'track.sentence':
    '{done, plural, =0 {Beim ersten von {all} Schritten} =1 {Einer von {all} Schritten ist geschafft} other {# von {all} Schritten sind geschafft}}; jetzt: {now}.',
  'track.sentence-complete': 'Alle {all} Schritte sind geschafft.',
  'story.open': 'noch offen',
  'story.broke': 'hier ist etwas gebrochen oder gefallen',
  'trace.sentence':
    '{steps, plural, one {# Schritt} other {# Schritte}}, dazwischen {links, plural, =0 {keine Verbindung} one {# Verbindung} other {# Verbindungen}}.',
  'trace.as-list': 'Als Liste',
  'trace.follows': 'folgt aus {what}',
  'trace.begins': 'hier beginnt es',
  'trace.picture': 'Bild der Spur; mit den Pfeiltasten bewegen Sie sich darin',
};
