import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  home: 'Start',
  'home-sentence':
    '{waiting, plural, =0 {Nichts wartet auf Sie.} one {Eines wartet auf Sie.} other {# Dinge warten auf Sie.}} {moved, plural, =0 {} one {Aus einem Ihrer Beiträge wurde etwas.} other {Aus # Ihrer Beiträge wurde etwas.}}',
  begin: 'Hier ist noch nichts geschehen. Drei Wege, zu beginnen:',
  'begin-with':
    '{step, select, people {Die Menschen kennenlernen und andere einladen} spaces {Ihre Räume ansehen und einen öffentlichen Link machen} other {Melden, was Ihnen auffiel}}',
  'begin-why':
    '{step, select, people {Wer eingeladen ist, ist in einer Minute dabei, mit dem Namen allein.} spaces {Über den QR-Code meldet jeder etwas, ohne Konto.} other {Ein Satz genügt. Sie erfahren jeden Schritt, der daraus wird.}}',
  waits: 'Was auf Sie wartet',
  'waits-for':
    '{word, select, dialogue_waiting_votes {{count, plural, one {Eine Aussage wartet auf Ihre Stimme} other {# Aussagen warten auf Ihre Stimme}}} dialogue_waiting_decision {Eine Entscheidung wartet auf Sie} dialogue_waiting_outcome {Die Frist ist um: Was ist das Ergebnis?} dialogue_waiting_objection {Ein Einwand wartet auf Ihre Antwort} dialogue_waiting_answer {Ihr Einwand wurde beantwortet: Ist er damit erledigt?} dialogue_waiting_commitment {Sie haben das übernommen: Ist es getan?} journey_waiting_question {Jemand fragt bei Ihnen nach} journey_waiting_result {Ein Ergebnis steht aus} journey_waiting_signal {Eine Meldung, die niemand beantwortet hat} value_waiting_promise {Ihnen wurde etwas versprochen: Wurde es gehalten?} value_waiting_repair {Wurde es gutgemacht?} other {Wartet auf Sie}}',
  'waits-none': 'Gerade nichts.',
  'waits-more': '{count, plural, one {Eines mehr zeigen} other {# weitere zeigen}}',
  became: 'Was aus Ihren Beiträgen wurde',
  'became-none': 'Noch nichts. Melden Sie etwas: Sie erfahren jeden Schritt, der daraus wird.',
  moving: 'Was sich bewegt',
  'moving-none': 'Wo Sie mitmachen, hat sich nichts bewegt.',
  seen: 'Das habe ich gesehen',
  yours:
    '{kind, select, signal {Sie haben gemeldet} statement {Sie haben gesagt} experience {Sie haben uns erzählt} promise {Ihnen wurde versprochen} interpretation {Sie haben daraus gelesen} dialogue {Wo Sie mitmachen} journey {Sie machen mit} other {Sie haben mitgewirkt}}',
  'steps-all': 'Alles, was daraus wurde',
  'steps-trace': 'Woher es kam, was daraus wurde',
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
  'not-shared': 'nicht mit Ihnen geteilt',
  'face-label': 'Das öffentliche Gesicht',
  'face-help': 'Ein Satz für jene, mit denen es nicht geteilt ist. Sie sehen ihn, die Art und das Datum, sonst nichts.',
  'face-save': 'Speichern',
  'face-saved': 'Gespeichert.',
  kind: '{kind, select, signal {Signal} interpretation {Deutung} journey {Reise} dialogue {Dialog} statement {Aussage} synthesis {Synthese} dissent {Widerspruch} decision {Entscheidung} experiment {Versuch} practice {Praxis} proposition {Angebot} promise {Versprechen} experience {Erfahrung} person {Person} space {Raum} organization {Organisation} other {Schritt}}',
  face: '{kind, select, signal {Jemandem fiel etwas auf} interpretation {Jemand hat es sich angesehen} journey {Eine Gruppe hat es aufgenommen} dialogue {Es wird darüber gesprochen} synthesis {Das Gesagte wurde zusammengeführt} dissent {Jemand sah es anders, und das steht da} decision {Um eine Entscheidung wurde gebeten} experiment {Etwas wurde ausprobiert} practice {Eine neue Arbeitsweise gilt} proposition {Es wurde Teil eines Angebots} promise {Es ist jetzt ein Versprechen} experience {Jemand erzählte, wie es war} other {Etwas geschah}}',
  'face-broke':
    '{kind, select, experiment {Ein Versuch reichte nicht} promise {Ein Versprechen wurde für jemanden nicht gehalten} experience {Für jemanden wurde es nicht gehalten} other {Es reichte nicht}}',
  happened:
    '{kind, select, signal_raised {hat etwas gemeldet} signal_interpreted {hat gesagt, was es bedeuten kann} signal_answered {hat geantwortet} signal_pictured {hat ein Foto hinzugefügt} signal_merged {hat es mit einer anderen Meldung zusammengeführt} signal_joined {ein weiteres gebrochenes Versprechen kam hinzu} question_asked {hat nachgefragt} question_replied {hat geantwortet} journey_opened {hat eine Reise eröffnet} journey_widened {hat weitere Signale aufgenommen} journey_advanced {hat es eine Stufe weitergebracht} journey_sent_back {hat es eine Stufe zurückgeschickt} journey_parked {hat es ruhen lassen} journey_resumed {hat es wieder aufgenommen} journey_merged {hat es mit einer anderen Reise zusammengeführt} journey_split {hat es geteilt} journey_realized {hat es abgeschlossen} journey_resourced {hat zugesagt, was es braucht} journey_unlearned {hat festgehalten, was verlernt wurde} dialogue_opened {hat einen Dialog eröffnet} dialogue_closed {hat den Dialog geschlossen} dialogue_linked {hat den Dialog aufgenommen} synthesis_written {hat die Synthese geschrieben} dissent_recorded {hat Widerspruch festgehalten} decision_opened {hat um eine Entscheidung gebeten} decision_stood_on {hat Stellung bezogen} decision_due {rückt näher, und Ihre Stimme fehlt noch} decision_extended {hat einer Entscheidung mehr Zeit gegeben} decision_carried_out {hat gesagt, dass es getan ist} decision_not_carried_out {hat gesagt, dass es nicht getan ist} objection_answered {hat einen Einwand beantwortet} objection_kept {hält einen Einwand aufrecht} objection_withdrawn {hat einen Einwand zurückgezogen} decision_reached {hat das Ergebnis festgestellt} experiment_begun {hat einen Versuch begonnen} experiment_concluded {hat ein Ergebnis festgehalten} practice_adopted {hat eine Praxis eingeführt} practice_retired {hat eine Praxis aufgegeben} proposition_drafted {hat ein Angebot entworfen} proposition_saved {hat weitergeschrieben} proposition_agreed {hat zugestimmt} contributor_credited {hat jemanden genannt} promise_made {hat etwas versprochen} promise_withdrawn {hat ein Versprechen zurückgenommen} experience_reported {hat erzählt, wie es war} experience_told {hat eine Erfahrung erzählt} experience_repaired {hat es gutgemacht} repair_confirmed {hat bestätigt, dass es gutgemacht wurde} other {hat es bewegt}}',
  somebody: '{who, select, deadline {Die Frist} other {Jemand}}',
  'digest-greeting': 'Guten Tag {name},\n\ndas wurde aus dem, was Sie beigetragen haben.',
  'digest-more': '{count, plural, one {und ein weiterer Schritt} other {und # weitere Schritte}}',
  'digest-foot':
    'Höchstens eine Nachricht am Tag, und nur, wenn etwas geschehen ist. Keine mehr, oder eine andere Adresse: {address}',
  'errors.members-only': 'Das öffentliche Gesicht wählen nur jene, die in diesem Raum mitmachen.',
};
