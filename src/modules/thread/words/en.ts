export const en = {
  home: 'Home',
  'home-sentence':
    '{waiting, plural, =0 {Nothing waits for you.} one {One thing waits for you.} other {# things wait for you.}} {moved, plural, =0 {} one {Something became of one thing you contributed.} other {Something became of # things you contributed.}}',
  begin: 'Nothing has happened here yet. Three ways to begin:',
  'begin-with':
    '{step, select, people {Meet the people, and invite others} spaces {See your spaces, and make a public link} other {Raise what you noticed}}',
  'begin-why':
    '{step, select, people {Whoever is invited joins in under a minute, with a name alone.} spaces {By its QR code anyone raises something without an account.} other {One sentence is enough. You are told each step of what becomes of it.}}',
  waits: 'What waits for you',
  'waits-for':
    '{word, select, dialogue_waiting_votes {{count, plural, one {A statement waits for your vote} other {# statements wait for your vote}}} dialogue_waiting_decision {A decision waits for you} dialogue_waiting_outcome {The deadline has passed: what is the outcome?} dialogue_waiting_objection {An objection waits for your answer} dialogue_waiting_answer {Your objection was answered: does that meet it?} dialogue_waiting_commitment {You took this on: was it done?} journey_waiting_question {Somebody asks you back} journey_waiting_result {A result is due} journey_waiting_signal {A signal nobody has answered} value_waiting_promise {A promise was made to you: was it kept?} value_waiting_repair {Was it put right?} other {Waits for you}}',
  'waits-none': 'Nothing right now.',
  'waits-more': '{count, plural, one {Show one more} other {Show # more}}',
  became: 'What became of what you contributed',
  'became-none': 'Nothing yet. Raise a signal: you are told each step of what becomes of it.',
  moving: 'What is moving',
  'moving-none': 'Nothing has moved where you take part.',
  seen: 'I have seen these',
  yours:
    '{kind, select, signal {You raised} statement {You said} experience {You told us} promise {You were promised} interpretation {You made of it} dialogue {Where you take part} journey {You took part in} other {You were part of}}',
  'steps-all': 'All that became of it',
  'steps-trace': 'Where it came from, what became of it',
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
  'not-shared': 'not shared with you',
  'face-label': 'Its public face',
  'face-help': 'One sentence for those it is not shared with. They see it, the kind and the date, nothing else.',
  'face-save': 'Save',
  'face-saved': 'Saved.',
  kind: '{kind, select, signal {Signal} interpretation {Reading} journey {Journey} dialogue {Dialogue} statement {Statement} synthesis {Synthesis} dissent {Dissent} decision {Decision} experiment {Experiment} practice {Practice} proposition {Proposition} promise {Promise} experience {Experience} person {Person} space {Space} organization {Organization} other {Step}}',
  face: '{kind, select, signal {Somebody noticed something} interpretation {Somebody looked into it} journey {A group took it up} dialogue {People talk it through} synthesis {What was said was brought together} dissent {Somebody saw it differently, and that stands} decision {A decision was asked for} experiment {Something was tried} practice {A new way of working was adopted} proposition {It became part of an offer} promise {It is now a promise} experience {Somebody told how it went} other {Something happened}}',
  'face-broke':
    '{kind, select, experiment {A trial fell short} promise {A promise was not kept for somebody} experience {It was not kept for somebody} other {It fell short}}',
  happened:
    '{kind, select, signal_raised {raised a signal} signal_interpreted {said what it may mean} signal_answered {answered} signal_pictured {added a photo} signal_merged {merged it with another signal} signal_joined {another broken promise joined it} question_asked {asked back} question_replied {replied} journey_opened {opened a journey} journey_widened {took more signals in} journey_advanced {carried it one stage further} journey_sent_back {sent it back a stage} journey_parked {parked it} journey_resumed {took it up again} journey_merged {merged it with another journey} journey_split {split it} journey_realized {completed it} journey_resourced {committed what it needs} journey_unlearned {noted what was unlearned} dialogue_opened {opened a dialogue} dialogue_closed {closed the dialogue} dialogue_linked {took the dialogue in} synthesis_written {wrote the synthesis} dissent_recorded {recorded dissent} decision_opened {asked for a decision} decision_stood_on {took a stance} decision_due {comes near, and your voice is not in it yet} decision_extended {gave a decision more time} decision_carried_out {said that it was done} decision_not_carried_out {said that it was not done} objection_answered {answered an objection} objection_kept {kept an objection} objection_withdrawn {withdrew an objection} decision_reached {stated the outcome} experiment_begun {began an experiment} experiment_concluded {recorded a result} practice_adopted {adopted a practice} practice_retired {retired a practice} proposition_drafted {drafted a proposition} proposition_saved {went on writing} proposition_agreed {agreed to it} contributor_credited {credited somebody} promise_made {made a promise} promise_withdrawn {withdrew a promise} experience_reported {told how it went} experience_told {told an experience} experience_repaired {put it right} repair_confirmed {confirmed that it was put right} other {moved it}}',
  somebody: '{who, select, deadline {The deadline} other {Somebody}}',
  'digest-greeting': 'Hello {name},\n\nthis became of what you contributed.',
  'digest-more': '{count, plural, one {and one more step} other {and # more steps}}',
  'digest-foot':
    'At most one message a day, and only when something has happened. To have none, or to change your address: {address}',
  'errors.members-only': 'Only those who take part in its space can word its public face.',
} as const;
