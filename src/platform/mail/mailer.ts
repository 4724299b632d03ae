import { createTransport } from 'nodemailer';

export interface Message {
  to: string;
  subject: string;
  /** Plain text: it reads everywhere, and nothing in it can be loaded or tracked. */
  text: string;
}

export interface Mailer {
  /** Resolves when the mail server has taken the message. */
  send(message: Message): Promise<void>;
  close(): void;
}

/**
 * The mailer of `TILTH_SMTP` (`smtp://user:password@host:587`, `smtps://…`) with the sender `TILTH_MAIL_FROM`; null where none is set:
 * everything works without.
 * @throws Error that says what would be right
 */
export function mailerFrom(env: NodeJS.ProcessEnv): Mailer | null {
  const { TILTH_SMTP: url, TILTH_MAIL_FROM: from } = env;
  if (!url) return null;
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new Error('TILTH_SMTP must look like smtp://user:password@mail.example.org:587.');
  if (!from?.includes('@'))
    throw new Error('TILTH_MAIL_FROM must say who writes, for instance "Tilth <tilth@example.org>".');
  const transport = createTransport(url, { from });
  return {
    send: async ({ to, subject, text }) => {
      await transport.sendMail({ to, subject, text, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => transport.close(),
  };
}
