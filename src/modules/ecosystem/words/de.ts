import type { en } from './en.ts';

export const de: Readonly<Record<keyof typeof en, string>> = {
  'errors.slug-unfit':
    'Die Adresse „{slug}“ geht nicht. Nehmen Sie Kleinbuchstaben, Ziffern und Bindestriche, und kein Wort, das Tilth selbst braucht.',
  'errors.slug-taken': 'Die Adresse „{slug}“ ist vergeben. Wählen Sie eine andere.',
  'errors.stewards-only': 'Das darf nur, wer dieses Ökosystem betreut. Fragen Sie dort nach.',
  'errors.members-only': 'Treten Sie diesem Raum zuerst bei.',
  'errors.own-profile-only': 'Jeder beschreibt sich selbst: Ändern können Sie nur Ihr eigenes Profil.',
  'errors.no-relations': 'Wählen Sie mindestens eine Beziehung, die diesen Raum sehen darf.',
  'errors.last-steward':
    'Außer Ihnen betreut niemand dieses Ökosystem. Jemand anderes muss die Betreuung übernehmen, bevor Sie gehen.',
  'errors.invitation-ended': 'Diese Einladung gilt nicht mehr. Bitten Sie um eine neue.',
  'errors.already-here': 'Sie sind schon in diesem Ökosystem.',
  'errors.name-needed': 'Sagen Sie uns Ihren Namen: So kennen Sie die anderen.',
};
