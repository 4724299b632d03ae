export const exchange = {
  'polis-bring': 'Bring one from Polis',
  'polis-title': 'Bring a conversation from Polis',
  'polis-intro':
    'A Polis export is four files: summary.csv, comments.csv, votes.csv and participants-votes.csv. Choose them all at once. You see what they hold before anything is kept.',
  'polis-choose': 'Choose the files',
  'polis-chosen': 'Chosen: {files}',
  'polis-lacks': 'Still missing: {files}. Choose all files at once.',
  'polis-utf8': '{file} is not UTF-8. Save it again as “CSV UTF-8”.',
  'polis-large':
    'These files have {size} MB; up to {most} MB come in here. Whoever runs this Tilth brings larger ones: npx tilth import polis.',
  'polis-read': 'See what they hold',
  'polis-holds':
    '{people, plural, one {# person} other {# people}} cast {votes, plural, one {# vote} other {# votes}} on {statements, plural, one {# statement} other {# statements}}{aside, plural, =0 {} one {, one of them set aside by its moderators} other {, # of them set aside by their moderators}}. {changed, plural, =0 {Nobody changed a vote.} one {One vote was changed later; what it had been is kept as history.} other {# votes were changed later; what they had been is kept as history.}}',
  'polis-when': 'From {began} to {ended}',
  'polis-first': 'It begins with',
  'polis-closed-note':
    'It becomes a closed dialogue: everybody who reads in the space sees it, nobody votes in it any more. Who voted is nobody here.',
  'polis-send': 'Bring it',
  'polis-problems':
    '{count, plural, one {One row cannot be taken in.} other {# rows cannot be taken in.}} Mend the file, then choose it again. Nothing was kept.',
  'polis-problem-at': '{file}, row {row}',
  'polis-problem':
    '{wrong, select, missing {{field} is missing.} column {There is no column {field}.} comment {There is no comment {value} in comments.csv.} vote {A vote is 1, 0 or -1, not “{value}”.} moment {timestamp must be milliseconds since 1970, not “{value}”.} whole {{field} must be a whole number, not “{value}”.} twice {{field} {value} stands there twice.} long {{field} has more than 4,000 characters.} cells {It has more or fewer cells than there are columns.} other {Quotation marks do not match: the file cannot be read from here on.}}',
  'polis-more': '{more, plural, one {and one more} other {and # more}}',
  'polis-again': 'Choose other files',
  'polis-take': 'Take it along',
  'polis-file':
    '{file, select, summary {Summary} comments {Statements} votes {Every vote} other {People and how they voted}}',
  'polis-take-note':
    '{secret, select, yes {As a Polis export. Votes are anonymous: only what is counted is taken along, no votes and no participants.} other {As a Polis export, votes that were changed included. People have numbers, no names.}}',
  'errors.polis-row':
    '{file}, row {row}: {wrong, select, missing {{field} is missing.} column {there is no column {field}.} comment {there is no comment {value} in comments.csv.} vote {a vote is 1, 0 or -1, not “{value}”.} moment {timestamp must be milliseconds since 1970, not “{value}”.} whole {{field} must be a whole number, not “{value}”.} twice {{field} {value} stands there twice.} long {{field} has more than 4,000 characters.} cells {it has more or fewer cells than there are columns.} other {quotation marks do not match.}} Nothing was kept.',
  'errors.polis-empty': 'There is no statement in comments.csv. Choose the files of a Polis export.',
  'errors.polis-anonymous':
    'Votes are anonymous here: {file} would tell who voted how. Take summary.csv and comments.csv.',
  'errors.polis-hidden':
    'You do not see results yet, so there is nothing to take along. Vote first, or wait until they are shown.',
  report: 'Report',
  'report-open': 'Open the dialogue',
  'report-share': 'Share this report',
  'report-shared': 'Its address is copied',
  'report-address': 'The address of this report',
  'report-who':
    '{public, select, yes {Whoever has its address can read it, without an account and without anybody’s name.} other {Only those who read in {space} can open it.}}',
  'report-where': 'A dialogue of {space}, {ecosystem}',
  'report-how': 'How it was asked',
  'report-when':
    '{state, select, closed {It was open from {from} to {to}.} due {It has been open since {from} and closes on {to}.} other {It has been open since {from}.}}',
  'report-votes':
    '{mode, select, open {Votes were open: everyone in the space sees who voted how.} anonymous {Votes were anonymous: nobody can tell who voted how.} other {It was led in Polis and brought here: its votes are those published there.}}',
  'report-took-part':
    '{known, select, yes {{voters} of the {members} who take part in the space voted} other {{voters, plural, one {# person voted} other {# people voted}}}} on {statements, plural, one {# statement} other {# statements}}.',
  'report-statement':
    'Everybody could say a statement in one sentence, and agree or disagree with those of the others, or pass.',
  'report-stand': 'Where people stand',
  'report-hidden':
    'Results are not shown to you: they are for those who have voted, for after the closing, or for five voters and more.',
  'report-no-map': 'No map has been published: there are too few votes for one.',
  'report-group': 'Group {letter}, {count, plural, one {# person} other {# people}}',
  'report-bridge-note': '{groups, select, yes {Most of every group agree.} other {Most agree.}}',
  'report-divide-note': '{groups, select, yes {The groups answer differently.} other {Some agree, some disagree.}}',
  'report-unsure-note': 'Many passed, or hardly anybody has answered.',
  'report-group-counts': '{letter}: {agree} agree, {disagree} disagree, {pass} pass',
  'report-bridge': 'What bridges',
  'report-divide': 'What divides',
  'report-unsure': 'What is unsure',
  'report-synthesis': 'What they concluded',
  'report-by': 'written by {by}',
  'report-somebody': 'somebody who took part',
  'report-dissent': 'Who sees it differently',
  'report-decided': 'What was decided',
  'report-decision':
    '{method}; {count, plural, =0 {nobody said where they stand} one {# person said where they stand} other {# people said where they stand}}',
  'report-pending': 'It is being decided until {deadline}.',
  'report-options': 'In the order of the count',
  'report-among': 'To choose from',
  'report-objected':
    '{settled, select, withdrawn {An objection, answered and withdrawn} kept {An objection, answered and kept} other {An objection}}',
  'report-answer': 'The answer',
  'report-carries':
    '{state, select, done {Carried out by {owner}.} not_done {It was not carried out as {owner} had taken on, until {due}.} other {{owner} carries it out until {due}.}}',
  'report-computed': 'How this was computed',
  'report-computed-how':
    'Each vote is compared with how readily that person agrees and how readily that statement is agreed with; what remains is where they stand. What was not voted on is left open, a pass counts as no answer.',
  'report-computed-where':
    'The whole method, its sources, and how it fares where the truth is known: docs/mathematics/opinion.md, with the program.',
  'report-as-of': 'As of {at}.',
} as const;
