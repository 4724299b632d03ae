import { deciding } from './deciding.de.ts';
import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  ...deciding,
  dialogues: 'Dialoge',
  'dialogues-sentence':
    '{open, plural, =0 {Keine Frage ist offen.} one {Eine Frage ist offen.} other {# Fragen sind offen.}}',
  'dialogues-none': 'Noch kein Dialog. Welche Frage sollte eine Gruppe durchsprechen?',
  'dialogues-none-here': 'In diesem Raum gibt es noch keinen Dialog.',
  open: 'Dialog eröffnen',
  question: 'Die Frage',
  'question-help': 'Eine, die man ehrlich verschieden sehen kann.',
  context: 'Was man wissen muss, um mitzureden',
  where: 'In welchem Raum?',
  'votes-label': 'Die Stimmen sind',
  'votes-mode':
    '{mode, select, open {offen: alle im Raum sehen, wer wie gestimmt hat} other {anonym: niemand erfährt, wer wie gestimmt hat}}',
  'results-label': 'Ergebnisse sieht man',
  'results-mode':
    '{mode, select, voted {sobald man gestimmt hat} closed {wenn der Dialog geschlossen ist} other {immer}}',
  'closes-at': 'Schließt am',
  'modes-note': 'Beides steht fest, sobald jemand gestimmt hat.',
  'open-send': 'Eröffnen',
  state: '{state, select, open {offen} other {geschlossen}}',
  'closed-by': '{how, select, person {geschlossen von {who}} deadline {zur Frist geschlossen} other {geschlossen}}',
  counts:
    '{statements, plural, one {# Aussage} other {# Aussagen}}, {voters, plural, =0 {niemand hat gestimmt} one {# Person hat gestimmt} other {# Personen haben gestimmt}}',
  'left-chip': '{left} offen für Sie',
  'votes-note':
    '{mode, select, open {Alle im Raum sehen, wer wie gestimmt hat.} other {Niemand kann sehen, wer wie gestimmt hat.}}',
  more: '{left} weitere',
  trace: 'Woher es kam, was daraus wurde',
  'vote-on': 'Über {count, plural, one {# Aussage} other {# Aussagen}} abstimmen',
  agree: 'Stimme zu',
  disagree: 'Stimme nicht zu',
  pass: 'Unsicher, weiter',
  undo: 'Rückgängig',
  'own-words': 'In eigenen Worten sagen',
  progress: '{done} von {all}',
  'all-voted': 'Sie haben über alles abgestimmt, was bisher gesagt wurde.',
  'all-voted-note': 'Neue Aussagen erscheinen hier und auf Ihrer Startseite.',
  'no-votes': 'Hier wird nicht abgestimmt.',
  'no-votes-note': 'Der Dialog ist geschlossen, oder Sie machen in seinem Raum nicht mit.',
  'see-results': 'Sehen, wo die Leute stehen',
  'vote-keys': 'Tasten: A zustimmen, D nicht zustimmen, P weiter, U zurück.',
  'voted-what':
    '{vote, select, agree {Sie haben zugestimmt.} disagree {Sie haben nicht zugestimmt.} pass {Sie waren unsicher.} other {Sie haben nicht gestimmt.}}',
  statements: 'Was gesagt wurde',
  'statements-none':
    'Noch hat niemand etwas gesagt. Beginnen Sie mit einem Satz, dem andere zustimmen können oder nicht.',
  say: 'Eine Aussage machen',
  'say-label': 'Ihre Aussage',
  'say-help': 'Ein Gedanke, dem andere zustimmen können oder nicht.',
  'say-send': 'Aussprechen',
  edit: 'Bearbeiten',
  save: 'Speichern',
  cancel: 'Abbrechen',
  assumption: 'Was nehmen Sie dabei an?',
  'assumption-about': 'Über wen ist das?',
  about: '{about, select, self {uns} others {andere} other {den Lauf der Welt}}',
  assumes: 'nimmt an über {about, select, self {uns} others {andere} other {die Welt}}: {text}',
  elsewhere: 'anderswo gesagt',
  'set-aside': 'von der Moderation beiseitegelegt',
  'tally-sentence': '{agree} stimmen zu, {disagree} nicht, {pass} unsicher',
  'tally-none': 'noch keine Stimmen',
  'who-voted': 'Wer wie gestimmt hat',
  'order-said': 'Wie gesagt',
  'order-bridge': 'Was uns verbindet',
  'order-divide': 'Was uns trennt',
  'order-label': 'Reihenfolge',
  'results-hidden':
    '{why, select, vote_first {Ergebnisse sehen Sie, sobald Sie gestimmt haben.} when_closed {Ergebnisse sehen Sie, wenn der Dialog geschlossen ist.} other {Die Stimmen sind anonym: Ergebnisse gibt es, sobald fünf Personen gestimmt haben.}}',
  map: 'Wo wir stehen',
  'map-picture': 'Karte, wer wem nahe steht. Plus und Minus vergrößern und verkleinern, Pfeile verschieben sie.',
  'map-voted':
    '{known, select, yes {{voters} von {members} haben abgestimmt.} other {{voters, plural, one {# Person hat abgestimmt.} other {# Personen haben abgestimmt.}}}}',
  'map-as-of': 'Karte vom {at}.',
  'map-needs': 'Die Karte braucht noch {count, plural, one {# Stimme} other {# Stimmen}} von weiteren Personen.',
  'map-soon': 'Die Karte ist gleich da.',
  'map-held':
    'Noch wird nichts gezeigt, was verraten könnte, wie eine einzelne Person gestimmt hat: Es braucht mehr Stimmen, oder verschiedene.',
  'map-groups':
    '{count, plural, one {Eine Gruppe hebt sich ab.} =2 {Zwei Gruppen heben sich ab.} =3 {Drei Gruppen heben sich ab.} =4 {Vier Gruppen heben sich ab.} =5 {Fünf Gruppen heben sich ab.} other {# Gruppen heben sich ab.}}',
  'map-found':
    '{how, select, firm {Sie sind stabil: {found} von zehn Stichproben finden dieselbe Zahl.} other {Wie viele es sind, ist nicht sicher: {found} von zehn Stichproben finden dieselbe Zahl.}}',
  'map-none':
    '{reason, select, all_alike {Bisher sind sich alle einig.} no_distinct_groups {Keine deutlichen Gruppen: Die Ansichten gehen fließend ineinander über.} too_few_people {Für Gruppen haben zu wenige abgestimmt.} other {Noch lässt sich niemand einordnen.}}',
  'map-near': 'Nah beieinander: ähnlich abgestimmt.',
  'map-strewn':
    'Die Stimmen sind anonym: Jede Fläche zeigt, wo eine Gruppe steht; die Punkte darin sind gestreut. Niemandes eigener Ort ist zu sehen.',
  'map-faint':
    '{directions, plural, =0 {Bisher unterscheiden sie sich nicht mehr, als es der Zufall täte: Wo ein Punkt liegt, sagt wenig.} other {Sie unterscheiden sich in einer Richtung; was quer dazu liegt, kann Zufall sein.}}',
  'map-no-you':
    'Sie selbst sind nicht darauf: Sie haben nicht abgestimmt, oder die Stimmen sind von den Personen gelöst.',
  'map-you': 'Sie',
  'map-bridge': 'Brücke',
  'map-mark': '{kind, select, bridge {Was uns verbindet:} divide {Was uns trennt:} other {Wo wir unsicher sind:}}',
  'map-people': '{count, plural, one {# Person} other {# Personen}}',
  'map-stable': 'in {share} der Stichproben zusammen gefunden',
  'map-named-by': 'benannt von {by}',
  'map-telling': '{agrees, select, yes {Stimmt zu:} other {Stimmt nicht zu:}}',
  'map-name': 'Diese Gruppe besser benennen',
  'map-name-label': 'Wie soll diese Gruppe heißen?',
  'map-table': 'Die Gruppen der Karte',
  'map-group': 'Gruppe',
  'map-size': 'Personen',
  'map-stability': 'Stabilität',
  'map-all': 'alle',
  'map-agree': 'Anteil, der zustimmt',
  'map-withheld': 'Hier werden keine Zahlen gezeigt: zu wenige oder zu gleiche Stimmen, jemand wäre zu erkennen.',
  'map-nearer': 'Vergrößern',
  'map-farther': 'Verkleinern',
  'map-whole': 'Alles zeigen',
  'map-how': 'Wie das berechnet wird',
  'map-how-placed':
    'Wer ähnlich abstimmt, steht nah beieinander. Die beiden Richtungen des Bildes sind die, in denen sich die Leute am meisten unterscheiden; eine Aussage steht dort, wo jemand stünde, der nur ihr zustimmt. Wer wenig abgestimmt hat, steht nahe der Mitte.',
  'map-how-groups':
    'Eine Gruppe wird nur gezeichnet, wenn sie in den meisten von fünfzig zufälligen Teilen der Leute wiedergefunden wird. Dieselben Stimmen ergeben dieselbe Karte.',
  'map-how-anonymous':
    'Zahlen und Karte werden erst neu veröffentlicht, wenn sich die Stimmen von mindestens fünf Personen geändert haben, und nicht alle auf dieselbe Weise. Gruppen unter fünf und Zahlen von weniger als fünf oder von lauter Gleichgesinnten werden zurückgehalten.',
  'map-how-inputs':
    'Das ist Karte {number}, aus {votes, plural, one {# Stimme} other {# Stimmen}} von {voters, plural, one {# Person} other {# Personen}}.',
  'order-unsure': 'Wo wir unsicher sind',
  synthesis: 'Synthese',
  'synthesis-none': 'Noch nicht geschrieben.',
  'synthesis-by': 'geschrieben von {by}',
  'synthesis-write': 'Synthese schreiben',
  'synthesis-again': 'Neu schreiben',
  'synthesis-label': 'Was sagt dieser Dialog, alles abgewogen?',
  'synthesis-help': 'Nennen Sie, was sie vereint. Aussagen zitieren Sie, indem Sie sie unten wählen.',
  'synthesis-quote': 'Aussage zitieren',
  'synthesis-send': 'Synthese veröffentlichen',
  dissents: 'Widerspruch',
  'dissents-none': 'Niemand hat Widerspruch festgehalten.',
  'dissent-label': 'Wo sehen Sie es anders?',
  'dissent-help': 'Es steht neben der Synthese, in Ihren Worten.',
  'dissent-send': 'Widerspruch festhalten',
  'dissent-add': 'Widerspruch festhalten',
  change: 'Dialog ändern',
  close: 'Dialog schließen',
  'close-sure':
    'Danach kann niemand mehr abstimmen oder etwas sagen.{mode, select, anonymous { Die Verbindung zwischen Personen und Stimmen wird gelöscht.} other {}}',
  'errors.members-only': 'Das können nur jene, die in diesem Raum mitmachen. Treten Sie dem Raum zuerst bei.',
  'errors.opener-only': 'Das kann, wer den Dialog eröffnet hat, oder wer das Ökosystem betreut und hier mitmacht.',
  'errors.author-only': 'Nur wer es gesagt hat, kann es ändern. Machen Sie eine eigene Aussage.',
  'errors.closed': 'Dieser Dialog ist geschlossen. Eröffnen Sie einen neuen, um weiterzureden.',
  'errors.modes-locked':
    'Es wurde schon gestimmt: Wie Stimmen und Ergebnisse gehandhabt werden, bleibt, wie es dabei war.',
  'errors.statement-locked': 'Jemand anders hat darüber gestimmt: Der Wortlaut bleibt. Machen Sie eine neue Aussage.',
  'errors.set-aside': 'Diese Aussage wurde dort, woher sie kommt, beiseitegelegt; über sie wird nicht gestimmt.',
  'errors.try-again': 'Das hat nicht geklappt. Versuchen Sie es noch einmal.',
  'errors.nothing-to-synthesize': 'Noch hat niemand gestimmt: Es gibt nichts zusammenzuführen. Stimmen Sie zuerst ab.',
  'errors.quote-unknown':
    'Die Synthese zitiert eine Aussage, die nicht in diesem Dialog steht. Wählen Sie sie aus der Liste.',
  'errors.synthesis-changed':
    'Inzwischen hat jemand anders eine Synthese veröffentlicht. Lesen Sie diese und führen Sie beide zusammen.',
  'errors.decision-pending': 'Über einen Vorschlag wird schon entschieden. Stellen Sie zuerst dessen Ergebnis fest.',
  'errors.deadline-passed':
    'Die Frist ist vorbei: Entschieden wird nach dem, was bis dahin gesagt wurde. Wer teilnimmt, kann das Ergebnis feststellen.',
  'errors.deadline-before': 'Die Frist liegt in der Vergangenheit. Wählen Sie einen Tag, der noch kommt.',
  'errors.decided': 'Das ist entschieden.',
  'errors.stance-unknown':
    'Diese Haltung gehört nicht zu dieser Art zu entscheiden: Konsent kennt Zustimmung, Widerspruch und Enthaltung; Mehrheit kennt Zustimmung, Ablehnung und Enthaltung.',
  'errors.objection-needs-reason': 'Ein Widerspruch braucht seinen Grund: Sagen Sie, was schiefginge.',
  'errors.before-deadline':
    'Die Frist ist noch nicht um. Bis dahin kann nur das Ergebnis feststellen, wer die Entscheidung eröffnet hat.',
  'polis-bring': 'Eines aus Polis mitbringen',
  'polis-title': 'Ein Gespräch aus Polis mitbringen',
  'polis-intro':
    'Ein Polis-Export besteht aus vier Dateien: summary.csv, comments.csv, votes.csv und participants-votes.csv. Wählen Sie alle auf einmal. Sie sehen, was darin steht, bevor etwas behalten wird.',
  'polis-choose': 'Dateien wählen',
  'polis-chosen': 'Gewählt: {files}',
  'polis-lacks': 'Es fehlt noch: {files}. Wählen Sie alle Dateien auf einmal.',
  'polis-utf8': '{file} ist nicht UTF-8. Speichern Sie die Datei noch einmal als „CSV UTF-8“.',
  'polis-large':
    'Diese Dateien haben {size} MB; hier kommen bis zu {most} MB herein. Größere bringt, wer dieses Tilth betreibt: npx tilth import polis.',
  'polis-read': 'Ansehen, was darin steht',
  'polis-holds':
    '{people, plural, one {# Person gab} other {# Menschen gaben}} {votes, plural, one {# Stimme} other {# Stimmen}} zu {statements, plural, one {# Aussage} other {# Aussagen}} ab{aside, plural, =0 {} one {; eine davon hat die Moderation beiseitegelegt} other {; # davon hat die Moderation beiseitegelegt}}. {changed, plural, =0 {Niemand hat eine Stimme geändert.} one {Eine Stimme wurde später geändert; was sie vorher war, bleibt als Verlauf erhalten.} other {# Stimmen wurden später geändert; was sie vorher waren, bleibt als Verlauf erhalten.}}',
  'polis-when': 'Von {began} bis {ended}',
  'polis-first': 'So beginnt es',
  'polis-closed-note':
    'Daraus wird ein geschlossener Dialog: Wer im Raum liest, sieht ihn, abgestimmt wird darin nicht mehr. Wer abgestimmt hat, ist hier niemand.',
  'polis-send': 'Mitbringen',
  'polis-problems':
    '{count, plural, one {Eine Zeile kann nicht übernommen werden.} other {# Zeilen können nicht übernommen werden.}} Berichtigen Sie die Datei und wählen Sie sie dann noch einmal. Nichts wurde behalten.',
  'polis-problem-at': '{file}, Zeile {row}',
  'polis-problem':
    '{wrong, select, missing {{field} fehlt.} column {Es gibt keine Spalte {field}.} comment {In comments.csv steht keine Aussage {value}.} vote {Eine Stimme ist 1, 0 oder -1, nicht „{value}“.} moment {timestamp muss in Millisekunden seit 1970 stehen, nicht „{value}“.} whole {{field} muss eine ganze Zahl sein, nicht „{value}“.} twice {{field} {value} steht zweimal da.} long {{field} hat mehr als 4.000 Zeichen.} cells {Sie hat mehr oder weniger Zellen, als es Spalten gibt.} other {Anführungszeichen passen nicht zusammen: Ab hier ist die Datei nicht lesbar.}}',
  'polis-more': '{more, plural, one {und eine weitere} other {und # weitere}}',
  'polis-again': 'Andere Dateien wählen',
  'polis-take': 'Mitnehmen',
  'polis-take-note':
    '{secret, select, yes {Als Polis-Export. Es wird anonym abgestimmt: Mitgenommen wird nur, was gezählt ist, keine Stimmen und keine Teilnehmenden.} other {Als Polis-Export, geänderte Stimmen eingeschlossen. Menschen haben Nummern, keine Namen.}}',
  'errors.polis-row':
    '{file}, Zeile {row}: {wrong, select, missing {{field} fehlt.} column {Es gibt keine Spalte {field}.} comment {In comments.csv steht keine Aussage {value}.} vote {Eine Stimme ist 1, 0 oder -1, nicht „{value}“.} moment {timestamp muss in Millisekunden seit 1970 stehen, nicht „{value}“.} whole {{field} muss eine ganze Zahl sein, nicht „{value}“.} twice {{field} {value} steht zweimal da.} long {{field} hat mehr als 4.000 Zeichen.} cells {sie hat mehr oder weniger Zellen, als es Spalten gibt.} other {Anführungszeichen passen nicht zusammen.}} Nichts wurde behalten.',
  'errors.polis-empty': 'In comments.csv steht keine Aussage. Wählen Sie die Dateien eines Polis-Exports.',
  'errors.polis-anonymous':
    'Hier wird anonym abgestimmt: {file} würde verraten, wer wie gestimmt hat. Nehmen Sie summary.csv und comments.csv.',
  'errors.polis-hidden':
    'Sie sehen noch keine Ergebnisse, also gibt es nichts mitzunehmen. Stimmen Sie zuerst ab, oder warten Sie, bis sie gezeigt werden.',
};
