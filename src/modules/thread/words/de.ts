import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  home: 'Start',
  'home-sentence':
    '{waiting, plural, =0 {Nichts wartet auf Sie.} one {Eines wartet auf Sie.} other {# Dinge warten auf Sie.}}',
  waits: 'Was auf Sie wartet',
  'waits-for':
    '{word, select, dialogue-waiting-votes {{count, plural, one {Eine Aussage wartet auf Ihre Stimme} other {# Aussagen warten auf Ihre Stimme}}} dialogue-waiting-decision {Eine Entscheidung wartet auf Sie} journey-waiting-question {Jemand fragt bei Ihnen nach} journey-waiting-result {Ein Ergebnis steht aus} journey-waiting-signal {Eine Meldung, die niemand beantwortet hat} value-waiting-promise {Ihnen wurde etwas versprochen: Wurde es gehalten?} value-waiting-repair {Wurde es gutgemacht?} other {Wartet auf Sie}}',
  'waits-none': 'Gerade nichts.',
  became: 'Was aus Ihren Beiträgen wurde',
  'became-none': 'Noch nichts. Melden Sie etwas: Sie erfahren jeden Schritt, der daraus wird.',
  moving: 'Was sich bewegt',
  'moving-none': 'Wo Sie mitmachen, hat sich nichts bewegt.',
  seen: 'Das habe ich gesehen',
  'from-yours':
    'folgt aus dem, was Sie {kind, select, signal {gemeldet haben} statement {gesagt haben} experience {uns erzählt haben} promise {versprochen bekamen} interpretation {daraus gelesen haben} other {mitgetragen haben}}: {title}',
  due: 'fällig {when}',
  search: 'Suche',
  'search-label': 'Alles durchsuchen, was Sie sehen dürfen',
  'search-hint': 'Signale, Reisen, Dialoge, Versprechen, Menschen.',
  'search-none': 'Nichts gefunden zu „{words}“.',
  'search-count': '{count, plural, one {# Fund} other {# Funde}}',
  trace: 'Spur',
  'trace-of': 'Woher es kam, und was daraus wurde',
  'trace-sentence':
    '{before, plural, =0 {Hier begann es.} one {Ein Schritt führte hierher.} other {# Schritte führten hierher.}} {after, plural, =0 {Noch ist nichts gefolgt.} one {Ein Schritt folgte.} other {# Schritte folgten.}}',
  'trace-list': 'Als Liste',
  'open-trace': 'Woher es kam, was daraus wurde',
  'not-shared': 'nicht mit Ihnen geteilt',
  here: 'hier',
  'face-label': 'Das öffentliche Gesicht',
  'face-help': 'Ein Satz für jene, mit denen es nicht geteilt ist. Sie sehen ihn, die Art und das Datum, sonst nichts.',
  'face-save': 'Speichern',
  'face-saved': 'Gespeichert.',
  kind: '{kind, select, signal {Signal} interpretation {Deutung} journey {Reise} dialogue {Dialog} statement {Aussage} synthesis {Synthese} dissent {Widerspruch} decision {Entscheidung} experiment {Versuch} practice {Praxis} proposition {Angebot} promise {Versprechen} experience {Erfahrung} person {Person} space {Raum} organization {Organisation} other {Schritt}}',
  face: '{kind, select, signal {Jemandem fiel etwas auf} interpretation {Jemand hat es sich angesehen} journey {Eine Gruppe hat es aufgenommen} dialogue {Es wird darüber gesprochen} synthesis {Das Gesagte wurde zusammengeführt} dissent {Jemand sah es anders, und das steht da} decision {Um eine Entscheidung wurde gebeten} experiment {Etwas wurde ausprobiert} practice {Eine neue Arbeitsweise gilt} proposition {Es wurde Teil eines Angebots} promise {Es ist jetzt ein Versprechen} experience {Jemand erzählte, wie es war} other {Etwas geschah}}',
  'face-broke':
    '{kind, select, experiment {Ein Versuch reichte nicht} promise {Ein Versprechen wurde für jemanden nicht gehalten} experience {Für jemanden wurde es nicht gehalten} other {Es reichte nicht}}',
  happened:
    '{kind, select, signal-raised {hat etwas gemeldet} signal-interpreted {hat gesagt, was es bedeuten kann} signal-answered {hat geantwortet} signal-merged {hat es mit einer anderen Meldung zusammengeführt} signal-joined {ein weiteres gebrochenes Versprechen kam hinzu} question-asked {hat nachgefragt} question-replied {hat geantwortet} journey-opened {hat eine Reise eröffnet} journey-widened {hat weitere Signale aufgenommen} journey-advanced {hat es eine Stufe weitergebracht} journey-sent-back {hat es eine Stufe zurückgeschickt} journey-parked {hat es ruhen lassen} journey-resumed {hat es wieder aufgenommen} journey-merged {hat es mit einer anderen Reise zusammengeführt} journey-split {hat es geteilt} journey-realized {hat es abgeschlossen} journey-resourced {hat zugesagt, was es braucht} journey-unlearned {hat festgehalten, was verlernt wurde} dialogue-opened {hat einen Dialog eröffnet} dialogue-closed {hat den Dialog geschlossen} dialogue-linked {hat den Dialog aufgenommen} synthesis-written {hat die Synthese geschrieben} dissent-recorded {hat Widerspruch festgehalten} decision-opened {hat um eine Entscheidung gebeten} decision-stood-on {hat Stellung bezogen} decision-reached {hat das Ergebnis festgestellt} experiment-begun {hat einen Versuch begonnen} experiment-concluded {hat ein Ergebnis festgehalten} practice-adopted {hat eine Praxis eingeführt} practice-retired {hat eine Praxis aufgegeben} proposition-drafted {hat ein Angebot entworfen} proposition-saved {hat weitergeschrieben} proposition-agreed {hat zugestimmt} contributor-credited {hat jemanden genannt} promise-made {hat etwas versprochen} promise-withdrawn {hat ein Versprechen zurückgenommen} experience-reported {hat erzählt, wie es war} experience-told {hat eine Erfahrung erzählt} experience-repaired {hat es gutgemacht} repair-confirmed {hat bestätigt, dass es gutgemacht wurde} other {hat es bewegt}}',
  somebody: 'Jemand',
  'errors.members-only': 'Das öffentliche Gesicht wählen nur jene, die in diesem Raum mitmachen.',
};
