import type { deciding as en } from './deciding.en.ts';

export const deciding: Readonly<Record<keyof typeof en, string>> = {
  decisions: 'Entscheidung',
  'decisions-none': 'Noch steht kein Vorschlag zur Entscheidung.',
  decide: 'Einen Vorschlag zur Entscheidung stellen',
  'decide-how': 'Welche Art zu entscheiden passt?',
  template: '{name, select, advice {Rat} consent {Konsent} check {Kurze Frage} other {Auf andere Art}}',
  'template-help':
    '{name, select, advice {Sie fragen, wen es angeht, hören zu und entscheiden selbst. Fünf Tage.} consent {Es gilt, wenn niemand begründet widerspricht; jeder Einwand wird beantwortet. Eine Woche.} check {Mehr stimmen zu als nicht, binnen eines Tages.} other {Einmütigkeit, eine Wahl unter mehreren Möglichkeiten oder ein Termin, der passt.}}',
  'decide-back': 'Eine andere Art wählen',
  proposal: 'Der Vorschlag',
  'proposal-among': 'Was ist zu wählen?',
  method: 'Wie wird entschieden?',
  'method-name':
    '{method, select, consent {Konsent} consensus {Einmütigkeit} majority {Mehrheit} advice {Rat} approval {Zustimmung je Möglichkeit} score {Punkte} dots {Klebepunkte} ranked {Rangfolge} other {Terminsuche}}',
  'method-help':
    '{method, select, consent {Angenommen, wenn niemand begründet widerspricht; jeder Einwand wird beantwortet.} consensus {Fünf Stufen von voller Zustimmung bis Veto; angenommen, wenn niemand ein Veto einlegt und mehr es mittragen als beiseitestehen.} majority {Angenommen, wenn mehr zustimmen als nicht.} advice {Wen es angeht, sagt seine Meinung; wer vorschlägt, entscheidet.} approval {Alle kreuzen an, womit sie leben könnten; gewählt ist, womit die meisten leben können.} score {Alle geben jeder Möglichkeit 0 bis 5 Punkte; gewählt ist, was die meisten Punkte hat.} dots {Alle verteilen ein paar Klebepunkte; gewählt ist, was die meisten hat.} ranked {Alle bringen die Möglichkeiten in eine Reihenfolge; gewählt ist, was die meisten vor jede andere setzen.} other {Alle sagen zu jedem Termin: ja, zur Not oder nein; gewählt ist, wann die meisten können, bei gleichen Terminen der mit mehr klaren Jas.}}',
  'method-short':
    '{method, select, consent {im Konsent} consensus {einmütig} majority {mit Mehrheit} advice {nach Rat} approval {nach Zustimmung} score {nach Punkten} dots {nach Klebepunkten} ranked {nach Rangfolge} other {ein passender Termin}}',
  'option-number': 'Möglichkeit {number}',
  'option-when': 'Termin {number}',
  'option-time': 'Um wie viel Uhr?',
  options: 'Worunter?',
  'options-when': 'Unter welchen Terminen?',
  'option-add': 'Möglichkeit hinzufügen',
  'option-when-add': 'Termin hinzufügen',
  'option-remove': 'Möglichkeit {number} entfernen',
  changes: 'Was sich für wen ändert',
  'change-whom': 'Für wen?',
  'change-what': 'Was ändert sich?',
  'change-add': 'Hinzufügen, für wen sich etwas ändert',
  'change-remove': 'Entfernen',
  settings: 'Wie viele, wer entscheidet, bis wann',
  'settings-sum':
    'Bis {deadline}; mindestens {quorum, plural, one {# Person} other {# Personen}}; {who, select, all {alle im Raum entscheiden} other {die Genannten entscheiden}}.',
  quorum: 'Wie viele müssen mitmachen?',
  deadline: 'Bis wann?',
  dots: 'Wie viele Klebepunkte haben alle?',
  deciders: 'Wer entscheidet?',
  'deciders-kind': '{who, select, all {Alle, die im Raum mitmachen} other {Nur wen ich nenne}}',
  'deciders-names': 'Wer ist das?',
  'deciders-are': 'Es entscheiden: {names}.',
  'decide-send': 'Um Entscheidung bitten',
  'decision-due': '{method}, bis {deadline}, mindestens {quorum, plural, one {# Person} other {# Personen}}',
  stance:
    '{stance, select, agree {Stimme zu} reservations {Stimme mit Bedenken zu} tolerate {Kann damit leben} aside {Stehe beiseite} disagree {Stimme nicht zu} object {Ich widerspreche} block {Ich lege ein Veto ein} other {Enthaltung}}',
  'stance-said':
    '{stance, select, agree {stimmt zu} reservations {stimmt mit Bedenken zu} tolerate {kann damit leben} aside {steht beiseite} disagree {stimmt nicht zu} object {widerspricht} block {legt ein Veto ein} other {enthält sich}}',
  'stance-count':
    '{stance, select, agree {{count, plural, one {# stimmt} other {# stimmen}} zu} reservations {{count, plural, one {# stimmt} other {# stimmen}} mit Bedenken zu} tolerate {{count, plural, one {# kann} other {# können}} damit leben} aside {{count, plural, one {# steht} other {# stehen}} beiseite} disagree {{count, plural, one {# stimmt} other {# stimmen}} nicht zu} object {{count, plural, one {# widerspricht} other {# widersprechen}}} block {{count, plural, one {# legt} other {# legen}} ein Veto ein} other {{count, plural, one {# enthält} other {# enthalten}} sich}}',
  'stance-before': 'vorher: {what}',
  'stance-label': 'Wo stehen Sie?',
  'stance-reason': 'Warum?',
  'stance-reason-needed': 'Warum? Ohne den Grund sagt es niemandem etwas',
  'stance-send': 'Senden',
  'stance-change': 'Ändern, was ich gesagt habe',
  'stance-own': 'Sie: {what}.',
  'marks-label':
    '{method, select, approval {Kreuzen Sie an, womit Sie leben könnten} score {0 bis 5 Punkte für jede} dots {Verteilen Sie Ihre Klebepunkte} ranked {Bringen Sie sie in eine Reihenfolge, 1 zuerst} other {Wann können Sie?}}',
  'marks-left': '{left, plural, =0 {Alle Punkte sind vergeben.} one {Noch # Klebepunkt.} other {Noch # Klebepunkte.}}',
  'marks-abstain': 'Enthaltung',
  'marks-unranked': 'Ohne Rang',
  'marks-rank': 'Rang von {option}',
  'marks-points': 'Punkte für {option}',
  'marks-dots': 'Klebepunkte für {option}',
  'marks-less': 'Ein Klebepunkt weniger für {option}',
  'marks-more': 'Ein Klebepunkt mehr für {option}',
  'can-come': '{mark, select, 2 {Ja} 1 {Zur Not} other {Nein}}',
  'said-marks': '{method, select, approval {{option}} ranked {{mark}. {option}} other {{option}: {mark}}}',
  'said-none': 'nichts davon',
  standing:
    '{result, select, adopted {So wie es steht, ist es angenommen.} not_adopted {So wie es steht, ist es nicht angenommen.} heard {Rat wurde gegeben; wer vorschlägt, entscheidet.} chosen {} level {} other {Es haben noch zu wenige Stellung bezogen: {count} von {quorum}.}}',
  'count-led':
    '{why, select, score {„{lead}“ führt mit {figure, plural, one {# Punkt} other {# Punkten}}.} dots {„{lead}“ führt mit {figure, plural, one {# Klebepunkt} other {# Klebepunkten}}.} approval {„{lead}“ führt: Damit {figure, plural, one {könnte # Person} other {könnten # Personen}} leben.} time {{lead} liegt vorn: {figure, plural, one {# Person kann} other {# Personen können}} kommen.} head_to_head {„{lead}“ führt: Mit jeder anderen Möglichkeit einzeln verglichen, setzen es mehr an die erste Stelle.} other {„{lead}“ führt. Keine Möglichkeit steht vor jeder anderen; Paar für Paar verglichen, hat „{lead}“ die stärkste Kette von Mehrheiten auf seiner Seite.}}',
  'count-level':
    '{why, select, chain {{names} liegen gleichauf: Paar für Paar verglichen, hat keines die stärkere Kette von Mehrheiten.} other {{names} liegen gleichauf.}} Es wird nicht gelost: Sprechen Sie darüber, und stellen Sie fest, welches gilt und warum.',
  'count-nobody': 'Noch hat niemand etwas gesagt.',
  'count-table': 'Die Zahlen dahinter',
  'count-option': 'Möglichkeit',
  'count-stance': 'Haltung',
  'count-column':
    '{column, select, people {Personen} points {Punkte} dots {Klebepunkte} can {Können} yes {Ja} if_need_be {Zur Not} no {Nein} other {{column}}}',
  'count-prefers': 'Zeile vor Spalte: wie viele die Möglichkeit links vor die obere setzen.',
  'said-more': '{count, plural, one {# weitere Stimme} other {# weitere Stimmen}}, ohne Begründung',
  'said-by': 'Was gesagt wurde',
  objections: 'Einwände',
  'objection-state':
    '{state, select, open {noch nicht beantwortet} answered {beantwortet; ob das genügt, hat {by} noch nicht gesagt} withdrawn {zurückgezogen} kept {aufrechterhalten} other {nicht beantwortet}}',
  'objection-answer': 'Ihre Antwort',
  'objection-answer-help':
    'Ändern Sie den Vorschlag, oder sagen Sie, warum er trägt. {by} zieht den Einwand dann zurück oder hält ihn aufrecht.',
  'objection-answer-send': 'Antworten',
  'objection-answered-by': '{by} antwortet',
  'objection-withdraw': 'Das genügt mir: Ich ziehe ihn zurück',
  'objection-keep': 'Ich halte meinen Einwand aufrecht',
  extend: 'Mehr Zeit geben',
  'extend-reason': 'Warum?',
  'extended-note': 'Mehr Zeit, bis {after}, von {by}: {reason}',
  result:
    '{result, select, adopted {angenommen} not_adopted {nicht angenommen} chosen {gewählt} level {gleichauf} heard {nach Rat entschieden} other {zu wenige dabei}}',
  'outcome-label': 'Was wurde entschieden?',
  'outcome-owner': 'Wer führt es aus?',
  'outcome-nobody': 'Niemand: es ist nichts auszuführen',
  'outcome-due': 'Bis wann?',
  'outcome-send': 'Ergebnis feststellen',
  'outcome-waits':
    'Das Ergebnis kann festgestellt werden, sobald jeder Einwand beantwortet ist und wer ihn erhob gesagt hat, ob das genügt.',
  commitment:
    '{state, select, done {{owner} hat es ausgeführt.} not_done {{owner} hat es nicht ausgeführt.} other {{owner} führt es bis {due} aus.}}',
  'commitment-tell': 'Ist es getan?',
  'commitment-done': '{done, select, yes {Ja, es ist getan} other {Nein, es ist nicht getan}}',
  'commitment-note': 'Was wurde daraus?',
  'commitment-send': 'Sagen',
  'errors.decision-pending': 'Über einen Vorschlag wird schon entschieden. Stellen Sie zuerst dessen Ergebnis fest.',
  'errors.deadline-passed':
    'Die Frist ist vorbei: Entschieden wird nach dem, was bis dahin gesagt wurde. Wer teilnimmt, kann das Ergebnis feststellen.',
  'errors.deadline-before': 'Die Frist liegt in der Vergangenheit. Wählen Sie einen Tag, der noch kommt.',
  'errors.decided': 'Das ist entschieden.',
  'errors.stance-unknown':
    'Diese Haltung gehört nicht zu dieser Art zu entscheiden. Wählen Sie eine von denen, die gezeigt werden.',
  'errors.stance-needs-reason': 'Diese Haltung braucht ihren Grund: Sagen Sie, was schiefginge oder was fehlt.',
  'errors.stance-or-marks':
    'Sagen Sie eines von beiden: wo Sie zum Vorschlag stehen, oder was Sie jeder Möglichkeit geben.',
  'errors.marks-count': 'Es gibt {options} Möglichkeiten: Bewerten Sie jede, oder lassen Sie sie leer.',
  'errors.marks-range': 'Eine der Angaben ist zu hoch oder zu niedrig für diese Art zu entscheiden.',
  'errors.marks-none': 'Bewerten Sie mindestens eine Möglichkeit, oder enthalten Sie sich.',
  'errors.marks-dots': 'Es sind {dots} Klebepunkte zu vergeben, und mehr wurden vergeben.',
  'errors.options-unwanted':
    'Auf diese Art wird über einen Vorschlag entschieden. Um unter Möglichkeiten zu wählen, nehmen Sie eine andere.',
  'errors.options-count': 'Nennen Sie 2 bis 30 Möglichkeiten.',
  'errors.options-twice': 'Zwei Möglichkeiten sind gleich. Ändern Sie eine davon.',
  'errors.options-moments': 'Jede Möglichkeit muss ein Tag sein, oder ein Tag mit Uhrzeit und Zeitzone.',
  'errors.decider-elsewhere':
    'Eine genannte Person macht in diesem Raum nicht mit. Nennen Sie Personen, die mitmachen.',
  'errors.quorum-too-high': 'Nur {deciders} Personen entscheiden: Mehr können nicht verlangt werden.',
  'errors.deciders-only': 'Hierüber entscheiden die Genannten.',
  'errors.adviser-only':
    'Wer um Rat gefragt hat, entscheidet; fehlt die Person, dann wer sich um das Ganze kümmert und hier mitmacht.',
  'errors.objections-unanswered':
    '{count, plural, one {Ein Einwand ist} other {# Einwände sind}} noch nicht beantwortet. Antworten Sie zuerst.',
  'errors.objections-unsettled':
    '{count, plural, one {Eine Person, die widerspricht, hat} other {# Personen, die widersprechen, haben}} noch nicht gesagt, ob Ihre Antwort genügt. Warten Sie darauf oder auf die Frist.',
  'errors.objection-settled': 'Dieser Einwand wurde schon zurückgezogen oder aufrechterhalten.',
  'errors.objection-unanswered': 'Ihr Einwand ist noch nicht beantwortet. Bis dahin bleibt er stehen.',
  'errors.own-objection': 'Auf Ihren Einwand muss jemand anders antworten.',
  'errors.proposer-answers': 'Es antwortet, wer vorgeschlagen hat; nach der Frist, wer mitmacht.',
  'errors.objector-settles': 'Nur wer den Einwand erhob, zieht ihn zurück oder hält ihn aufrecht.',
  'errors.proposer-extends': 'Nur wer um die Entscheidung gebeten hat, gibt ihr mehr Zeit.',
  'errors.extension-earlier': 'Die neue Frist muss nach der alten liegen und noch kommen.',
  'errors.owner-elsewhere': 'Wer es ausführt, muss in diesem Raum mitmachen.',
  'errors.due-before': 'Der Tag liegt in der Vergangenheit. Wählen Sie einen, der noch kommt.',
  'errors.owner-tells': 'Nur wer es übernommen hat, sagt, ob es getan ist.',
  'errors.not-done-needs-note': 'Sagen Sie, was es verhindert hat.',
  'errors.before-deadline':
    'Die Frist ist noch nicht um. Bis dahin kann nur das Ergebnis feststellen, wer die Entscheidung eröffnet hat.',
};
