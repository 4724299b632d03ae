/** What the platform itself says when it must refuse. */
export const en = {
  'errors.flood':
    'Too much came through this link at once. Nothing is lost on this device: try again in {seconds, plural, one {# second} other {# seconds}}.',
  'errors.absent': 'This is not here, or it was not shared with you. Check the address, or ask whoever sent it to you.',
  'errors.forbidden': 'You may read this, but not change it. Ask a steward of this space.',
  'errors.unauthenticated': 'Please sign in first.',
  'errors.invalid': '{count, plural, one {One field needs another look.} other {# fields need another look.}}',
  'errors.field-type':
    'This takes {expected, select, string {a text} number {a number} int {a whole number} boolean {yes or no} array {a list} object {a group of named values} other {another kind of value}}.',
  'errors.field-small':
    '{origin, select, string {Write at least {least, plural, one {# character} other {# characters}}.} array {Give at least {least, plural, one {# of them} other {# of them}}.} other {The least is {least, number}.}}',
  'errors.field-big':
    '{origin, select, string {Write at most {most, plural, one {# character} other {# characters}}.} array {Give at most {most, plural, one {# of them} other {# of them}}.} other {The most is {most, number}.}}',
  'errors.field-value': 'This takes one of these: {values}.',
  'errors.field-form':
    '{form, select, uuid {This takes the identifier of something in Tilth, as Tilth gave it.} email {Write an e-mail address, like name@example.org.} date {Write a day like 2026-11-24.} datetime {Write a moment like 2026-11-24T12:00:00Z.} url {Write an address like https://example.org.} other {This has a character or a form that cannot be kept here. Retype it.}}',
  'errors.field-unknown': 'There is a name in it that we do not know. Leave it out.',
  'errors.too-large': 'That is larger than we can take in one go. Send less, or in parts.',
  'errors.media-type': 'This was sent in a form we do not read. Send JSON.',
  'errors.photo-unreadable': 'We cannot read this as a photo. Send a JPEG, PNG, WebP or HEIC picture.',
  'errors.photo-large': 'This picture has more than 60 million dots. Send a smaller one.',
  'errors.photo-busy': 'Many photos are arriving at once. Yours is kept on this device; try again in a moment.',
  'errors.too-many': 'That was a lot at once. Wait a minute, then try again.',
  'errors.unreadable': 'We could not read that request. Check that it is whole and well-formed JSON.',
  'errors.unstorable':
    'One of the values cannot be kept, for instance because it holds an invisible character. Retype it.',
  'errors.foreign': 'This request did not come from a page of ours. Open Tilth itself and try there.',
  'errors.unexpected': 'Something failed on our side; nothing was changed. Tell your steward this number: {request}.',
} as const;
