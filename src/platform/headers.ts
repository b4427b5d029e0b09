/** What a page may load, run and send. `leaveTo` is the one other site to which a form may lead: the exit button is a form, and browsers hold its redirect to this rule. */
export function contentPolicy(leaveTo: string | null): string {
  return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
    + `form-action 'self'${leaveTo ? ` ${new URL(leaveTo).origin}` : ''}; frame-ancestors 'none'; base-uri 'none'; object-src 'none'`;
}

/** Sent with every answer of both sites, errors included (standards.md §5.4; internet.nl's web test). */
export const securityHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': contentPolicy(null),
  'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), payment=(), publickey-credentials-get=(self), usb=()',
  'Cache-Control': 'no-store',
};

/** RFC 6266: the name in ASCII for old programs and in UTF-8 for the others. */
export function disposition(kind: 'attachment' | 'inline', name: string): string {
  const plain = name.replace(/[^\w.-]+/g, '_');
  return `${kind}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)}`;
}
