export const en = {
  home: 'Home',
  'home-sentence':
    '{waiting, plural, =0 {Nothing waits for you.} one {One thing waits for you.} other {# things wait for you.}}',
  waits: 'What waits for you',
  'waits-for':
    '{word, select, dialogue-waiting-votes {{count, plural, one {A statement waits for your vote} other {# statements wait for your vote}}} dialogue-waiting-decision {A decision waits for you} journey-waiting-question {Somebody asks you back} journey-waiting-result {A result is due} journey-waiting-signal {A signal nobody has answered} value-waiting-promise {A promise was made to you: was it kept?} value-waiting-repair {Was it put right?} other {Waits for you}}',
  'waits-none': 'Nothing right now.',
  became: 'What became of what you contributed',
  'became-none': 'Nothing yet. Raise a signal: you are told each step of what becomes of it.',
  moving: 'What is moving',
  'moving-none': 'Nothing has moved where you take part.',
  seen: 'I have seen these',
  'from-yours':
    'follows from what you {kind, select, signal {raised} statement {said} experience {told us} promise {were promised} interpretation {made of it} other {were part of}}: {title}',
  due: 'due {when}',
  search: 'Search',
  'search-label': 'Search everything you may see',
  'search-hint': 'Signals, journeys, dialogues, promises, people.',
  'search-none': 'Nothing found for “{words}”.',
  'search-count': '{count, plural, one {# thing found} other {# things found}}',
  trace: 'Trace',
  'trace-of': 'Where it came from, and what became of it',
  'trace-sentence':
    '{before, plural, =0 {It began here.} one {One step led here.} other {# steps led here.}} {after, plural, =0 {Nothing has followed yet.} one {One step followed.} other {# steps followed.}}',
  'trace-list': 'As a list',
  'open-trace': 'Where it came from, what became of it',
  'not-shared': 'not shared with you',
  here: 'here',
  'face-label': 'Its public face',
  'face-help': 'One sentence for those it is not shared with. They see it, the kind and the date, nothing else.',
  'face-save': 'Save',
  'face-saved': 'Saved.',
  kind: '{kind, select, signal {Signal} interpretation {Reading} journey {Journey} dialogue {Dialogue} statement {Statement} synthesis {Synthesis} dissent {Dissent} decision {Decision} experiment {Experiment} practice {Practice} proposition {Proposition} promise {Promise} experience {Experience} person {Person} space {Space} organization {Organization} other {Step}}',
  face: '{kind, select, signal {Somebody noticed something} interpretation {Somebody looked into it} journey {A group took it up} dialogue {People talk it through} synthesis {What was said was brought together} dissent {Somebody saw it differently, and that stands} decision {A decision was asked for} experiment {Something was tried} practice {A new way of working was adopted} proposition {It became part of an offer} promise {It is now a promise} experience {Somebody told how it went} other {Something happened}}',
  'face-broke':
    '{kind, select, experiment {A trial fell short} promise {A promise was not kept for somebody} experience {It was not kept for somebody} other {It fell short}}',
  happened:
    '{kind, select, signal-raised {raised a signal} signal-interpreted {said what it may mean} signal-answered {answered} signal-merged {merged it with another signal} signal-joined {another broken promise joined it} question-asked {asked back} question-replied {replied} journey-opened {opened a journey} journey-widened {took more signals in} journey-advanced {carried it one stage further} journey-sent-back {sent it back a stage} journey-parked {parked it} journey-resumed {took it up again} journey-merged {merged it with another journey} journey-split {split it} journey-realized {completed it} journey-resourced {committed what it needs} journey-unlearned {noted what was unlearned} dialogue-opened {opened a dialogue} dialogue-closed {closed the dialogue} dialogue-linked {took the dialogue in} synthesis-written {wrote the synthesis} dissent-recorded {recorded dissent} decision-opened {asked for a decision} decision-stood-on {took a stance} decision-reached {stated the outcome} experiment-begun {began an experiment} experiment-concluded {recorded a result} practice-adopted {adopted a practice} practice-retired {retired a practice} proposition-drafted {drafted a proposition} proposition-saved {went on writing} proposition-agreed {agreed to it} contributor-credited {credited somebody} promise-made {made a promise} promise-withdrawn {withdrew a promise} experience-reported {told how it went} experience-told {told an experience} experience-repaired {put it right} repair-confirmed {confirmed that it was put right} other {moved it}}',
  somebody: 'Somebody',
  'errors.members-only': 'Only those who take part in its space can word its public face.',
} as const;
