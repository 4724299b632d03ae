import { afterAll, beforeAll, test } from 'vitest';
import { openStage, picture, type Stage } from './browser.ts';
import { found, joined } from './people.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage?.close());

test('A guest comes in on another phone, adds a password, forgets it, and is let in again by the steward', {
  timeout: 90_000,
}, async () => {
  const mei = await stage.somebody();
  await found(mei, 'Mei Tran');
  const dario = await joined(mei, stage, 'Dario Venn');
  await dario.goto('/account');
  await dario.getByRole('button', { name: 'Make the link' }).click();
  const again = await dario.getByLabel('Your link').inputValue();
  await picture(dario, 'account-guest');

  const phone = await stage.somebody({ phone: true });
  await phone.goto(new URL(again).pathname);
  await phone.getByRole('button', { name: 'Come in' }).click();
  await phone.waitForURL(/ferris-vents/);
  const late = await stage.somebody();
  await late.goto(new URL(again).pathname);
  await late.getByRole('button', { name: 'Come in' }).click();
  await late.getByRole('alert').waitFor();

  await phone.goto('/account');
  await phone.getByLabel('E-mail address').fill('dario@example.org');
  await phone.getByLabel('Password').fill('four words in a row');
  await phone.getByRole('button', { name: 'Add them' }).click();
  await phone.getByText('You sign in as dario@example.org.').waitFor();
  await picture(phone, 'account-phone');
  await phone.getByRole('button', { name: 'Sign out everywhere' }).click();
  await phone.waitForURL((url) => url.pathname === '/');

  await mei.goto('/ferris-vents/people');
  await mei.getByRole('link', { name: 'Dario Venn' }).click();
  await mei.getByRole('button', { name: 'Make a link to come in again' }).click();
  const reset = await mei.getByLabel('Link for Dario Venn').inputValue();
  await picture(mei, 'reset-link');
  await phone.goto(new URL(reset).pathname);
  await phone.getByLabel('The new password').fill('other words in a row');
  await phone.getByRole('button', { name: 'Set it and come in' }).click();
  await phone.waitForURL(/ferris-vents/);
  await phone.getByText('Ferris Vents').first().waitFor();
});
