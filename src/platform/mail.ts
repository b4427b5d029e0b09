import { createTransport } from 'nodemailer';
import type { Config } from '../config.ts';

export interface Mail { /** Stays the same when it is tried again. */ readonly id: string; readonly to: string; readonly subject: string; readonly text: string }

/** The way out for mail. */
export interface Post {
  /** @throws Error when the server did not take it */
  send(mail: Mail): Promise<void>;
  close(): void;
}

/** Through the server of `SMTP_URL`; null where none was named, and then no mail is sent. */
export function openPost(config: Config): Post | null {
  const { mail } = config;
  if (!mail) return null;
  const domain = mail.from.slice(mail.from.lastIndexOf('@') + 1).replace(/>$/, '');
  // A server that offers no TLS gets no mail: what somebody in between reads or changes is worse than what comes late.
  // Nothing may be fetched for a mail, and no server holds up the worker's round.
  const transport = createTransport({ url: mail.smtpUrl, requireTLS: mail.tls, tls: { rejectUnauthorized: true }, disableFileAccess: true, disableUrlAccess: true, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000 });
  return {
    send: async ({ id, to, subject, text }) => {
      // Auto-Submitted (RFC 3834): nobody's out-of-office answers a machine.
      await transport.sendMail({ from: mail.from, to, subject, text, messageId: `<${id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
    },
    close: () => { transport.close(); },
  };
}
