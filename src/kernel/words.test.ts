import { describe, expect, it } from 'vitest';
import { chooseLocale, pseudo } from './words.ts';

describe('chooseLocale', () => {
  it('takes the first wish that is one of our languages, whatever its country', () => {
    expect(chooseLocale(['fr-FR', 'de-AT', 'en'])).toBe('de');
    expect(chooseLocale(['pt', 'fr'])).toBe('en');
    expect(chooseLocale(['XX'])).toBe('xx');
  });
});

describe('pseudo', () => {
  it('accents and brackets what is read', () => {
    expect(pseudo('Save it')).toBe('[Šáṽé íť]');
  });

  it('leaves arguments and tags as they are', () => {
    expect(pseudo('By <b>{name}</b> on {day, date, short}')).toBe('[Ɓý <b>{name}</b> óñ {day, date, short}]');
  });

  it('goes into the branches of plurals and selections, however deep', () => {
    expect(pseudo('{n, plural, =0 {none} one {# day} other {# days, {who, select, you {yours} other {theirs}}}}')).toBe(
      '[{n, plural, =0 {ñóñé} one {# ďáý} other {# ďáýš, {who, select, you {ýóúřš} other {ťĥéířš}}}}]',
    );
  });
});
