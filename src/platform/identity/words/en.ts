export const en = {
  'errors.wrong-credentials':
    'That e-mail and password do not go together. Check both, or ask a steward for a reset link.',
  'errors.too-many-tries': 'That were too many tries. Wait {minutes} minutes, or ask a steward for a reset link.',
  'errors.email-taken': 'There is an account with this e-mail already. Sign in with it instead.',
  'errors.password-weak': 'A password needs at least {least} characters. Four words in a row make a good one.',
  'errors.has-credentials': 'This account has an e-mail and a password already.',
  'errors.token-spent': 'This link was used already, or it is too old. Ask for a new one.',
  'errors.no-mail': 'This Tilth sends no mail. Ask a steward for a link with which you set a new password.',
  'reset-subject': 'A new password for Tilth',
  'reset-text':
    'Hello {name},\n\nset a new password here, once, within a day:\n{address}\n\nYou did not ask for it? Then nothing has to be done.\n',
} as const;
