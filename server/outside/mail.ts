import { createTransport } from 'nodemailer';
import type { Logger } from 'pino';

export type Letter = { readonly to: string; readonly subject: string; readonly text: string };

export type Mailer = {
  /**
   * Hands a letter over without waiting: whoever asks must not learn by the time it takes that
   * there was somebody to write to. What fails is logged, without the address.
   */
  readonly send: (letter: Letter) => void;
  /** Waits for what is on its way. */
  readonly close: () => Promise<void>;
};

/** E-mail through an SMTP server: `smtp://user:password@host:587` or `smtps://…`. */
export function startMailer(settings: {
  readonly smtpUrl: string;
  readonly from: string;
  readonly log: Logger;
}): Mailer {
  const transport = createTransport(settings.smtpUrl, { from: settings.from });
  const underway = new Set<Promise<void>>();
  const deliver = async (letter: Letter): Promise<void> => {
    try {
      await transport.sendMail(letter);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      settings.log.error({ code }, 'an e-mail could not be sent');
    }
  };
  return {
    send: (letter) => {
      const sending = deliver(letter).finally(() => underway.delete(sending));
      underway.add(sending);
    },
    close: async () => {
      await Promise.all(underway);
      transport.close();
    },
  };
}
