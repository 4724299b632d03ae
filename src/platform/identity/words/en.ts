export const en = {
  'errors.wrong-credentials':
    'That e-mail and password do not go together. Check both, or ask a steward for a reset link.',
  'errors.too-many-tries': 'That were too many tries. Wait {minutes} minutes, or ask a steward for a reset link.',
  'errors.email-taken': 'There is an account with this e-mail already. Sign in with it instead.',
  'errors.password-weak': 'A password needs at least {least} characters. Four words in a row make a good one.',
  'errors.has-credentials': 'This account has an e-mail and a password already.',
  'errors.token-spent': 'This link was used already, or it is too old. Ask for a new one.',
} as const;
