export const en = {
  'errors.slug-unfit':
    'The address “{slug}” cannot be used. Take small letters, digits and hyphens, and no word Tilth needs for itself.',
  'errors.slug-taken': 'The address “{slug}” is taken. Choose another.',
  'errors.stewards-only': 'Only a steward of this ecosystem may do that. Ask one of them.',
  'errors.members-only': 'Join this space first.',
  'errors.own-profile-only': 'Everybody describes themselves: only your own profile is yours to change.',
  'errors.no-relations': 'Choose at least one relation that may see this space.',
  'errors.last-steward': 'You are the only steward. Make somebody else a steward before you leave.',
  'errors.invitation-ended': 'This invitation is no longer open. Ask whoever sent it for a new one.',
  'errors.already-here': 'You are in this ecosystem already.',
  'errors.name-needed': 'Tell us your name: it is how the others will know you.',
} as const;
