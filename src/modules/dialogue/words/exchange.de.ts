import type { exchange as en } from './exchange.en.ts';

export const exchange: Readonly<Record<keyof typeof en, string>> = {
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
  'polis-file':
    '{file, select, summary {Zusammenfassung} comments {Aussagen} votes {Jede Stimme} other {Personen und wie sie gestimmt haben}}',
  'polis-take-note':
    '{secret, select, yes {Als Polis-Export. Es wird anonym abgestimmt: Mitgenommen wird nur, was gezählt ist, keine Stimmen und keine Teilnehmenden.} other {Als Polis-Export, geänderte Stimmen eingeschlossen. Menschen haben Nummern, keine Namen.}}',
  'errors.polis-row':
    '{file}, Zeile {row}: {wrong, select, missing {{field} fehlt.} column {Es gibt keine Spalte {field}.} comment {In comments.csv steht keine Aussage {value}.} vote {Eine Stimme ist 1, 0 oder -1, nicht „{value}“.} moment {timestamp muss in Millisekunden seit 1970 stehen, nicht „{value}“.} whole {{field} muss eine ganze Zahl sein, nicht „{value}“.} twice {{field} {value} steht zweimal da.} long {{field} hat mehr als 4.000 Zeichen.} cells {sie hat mehr oder weniger Zellen, als es Spalten gibt.} other {Anführungszeichen passen nicht zusammen.}} Nichts wurde behalten.',
  'errors.polis-empty': 'In comments.csv steht keine Aussage. Wählen Sie die Dateien eines Polis-Exports.',
  'errors.polis-anonymous':
    'Hier wird anonym abgestimmt: {file} würde verraten, wer wie gestimmt hat. Nehmen Sie summary.csv und comments.csv.',
  'errors.polis-hidden':
    'Sie sehen noch keine Ergebnisse, also gibt es nichts mitzunehmen. Stimmen Sie zuerst ab, oder warten Sie, bis sie gezeigt werden.',
  report: 'Bericht',
  'report-open': 'Zum Dialog',
  'report-share': 'Diesen Bericht teilen',
  'report-shared': 'Die Adresse ist kopiert',
  'report-address': 'Die Adresse dieses Berichts',
  'report-who':
    '{public, select, yes {Wer die Adresse hat, kann ihn lesen, ohne Konto und ohne die Namen der Menschen.} other {Nur wer in {space} liest, kann ihn öffnen.}}',
  'report-where': 'Ein Dialog aus {space}, {ecosystem}',
  'report-how': 'Wie gefragt wurde',
  'report-when':
    '{state, select, closed {Er war offen von {from} bis {to}.} due {Er ist offen seit {from} und schließt am {to}.} other {Er ist offen seit {from}.}}',
  'report-votes':
    '{mode, select, open {Offen abgestimmt: Alle im Raum sehen, wer wie gestimmt hat.} anonymous {Anonym abgestimmt: Niemand kann sagen, wer wie gestimmt hat.} other {Er wurde in Polis geführt und hierher gebracht: Die Stimmen sind die dort veröffentlichten.}}',
  'report-took-part':
    '{known, select, yes {{voters} von {members}, die am Raum teilnehmen, stimmten ab} other {{voters, plural, one {# Person stimmte ab} other {# Menschen stimmten ab}}}}, über {statements, plural, one {# Aussage} other {# Aussagen}}.',
  'report-statement':
    'Alle konnten eine Aussage in einem Satz machen und denen der anderen zustimmen, widersprechen oder sie übergehen.',
  'report-stand': 'Wo die Menschen stehen',
  'report-hidden':
    'Ergebnisse werden Ihnen nicht gezeigt: Sie sind für die, die abgestimmt haben, für nach dem Schluss oder ab fünf Abstimmenden.',
  'report-no-map': 'Es ist keine Karte veröffentlicht: Dafür gibt es zu wenige Stimmen.',
  'report-group': 'Gruppe {letter}, {count, plural, one {# Person} other {# Menschen}}',
  'report-bridge-note':
    '{groups, select, yes {Die meisten in jeder Gruppe stimmen zu.} other {Die meisten stimmen zu.}}',
  'report-divide-note':
    '{groups, select, yes {Die Gruppen antworten verschieden.} other {Die einen stimmen zu, die anderen nicht.}}',
  'report-unsure-note': 'Viele haben es übergangen, oder kaum jemand hat geantwortet.',
  'report-group-counts': '{letter}: {agree} dafür, {disagree} dagegen, {pass} übergangen',
  'report-bridge': 'Was verbindet',
  'report-divide': 'Was trennt',
  'report-unsure': 'Was unsicher ist',
  'report-synthesis': 'Was sie daraus schließen',
  'report-by': 'geschrieben von {by}',
  'report-somebody': 'jemand, der teilgenommen hat',
  'report-dissent': 'Wer es anders sieht',
  'report-decided': 'Was entschieden wurde',
  'report-decision':
    '{method}; {count, plural, =0 {niemand sagte, wo er oder sie steht} one {# Person sagte, wo sie steht} other {# Menschen sagten, wo sie stehen}}',
  'report-pending': 'Darüber wird bis {deadline} entschieden.',
  'report-options': 'In der Reihenfolge der Auszählung',
  'report-among': 'Zur Wahl',
  'report-objected':
    '{settled, select, withdrawn {Ein Einwand, beantwortet und zurückgezogen} kept {Ein Einwand, beantwortet und aufrechterhalten} other {Ein Einwand}}',
  'report-answer': 'Die Antwort',
  'report-carries':
    '{state, select, done {Ausgeführt von {owner}.} not_done {Nicht ausgeführt, was {owner} bis {due} übernommen hatte.} other {{owner} führt es bis {due} aus.}}',
  'report-computed': 'Wie das berechnet wurde',
  'report-computed-how':
    'Jede Stimme wird damit verglichen, wie bereitwillig diese Person zustimmt und wie bereitwillig dieser Aussage zugestimmt wird; was übrig bleibt, ist, wo jemand steht. Worüber nicht abgestimmt wurde, bleibt offen; Übergehen gilt als keine Antwort.',
  'report-computed-where':
    'Die ganze Methode, ihre Quellen und wie gut sie ist, wo man die Wahrheit kennt: docs/mathematics/opinion.md, beim Programm.',
  'report-as-of': 'Stand: {at}.',
};
