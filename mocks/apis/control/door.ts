import { hash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { type HttpReply, JSON_TYPE } from '../../http.ts';

/** What a token consists of (RFC 6750, 2.1), and how long it is at least. */
const TOKEN = /^[\w.~+/-]{16,}=*$/;

const LOOPBACK_NAME = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/i;

export type Door = (req: IncomingMessage) => HttpReply | undefined;

/**
 * Who may steer: with a token whoever shows it, without one whoever is on this machine. Returns the refusal of
 * everybody else.
 *
 * @throws {RangeError} for a token that can be guessed, or that no header can carry
 */
export function controlDoor(token: string | undefined): Door {
  if (token === undefined) return (req) => (isLocal(req) ? undefined : notLocal());
  if (!TOKEN.test(token))
    throw new RangeError(
      `The control token must have at least 16 letters, digits or -._~+/ and nothing else; it has ${token.length} characters. \`openssl rand -hex 16\` makes one.`,
    );
  const wanted = digest(token);
  return (req) => {
    // A browser asks first without the token; what it then sends has it.
    if (req.method === 'OPTIONS') return undefined;
    const [, shown] = /^Bearer +(\S+) *$/i.exec(req.headers.authorization ?? '') ?? [];
    return shown !== undefined && timingSafeEqual(digest(shown), wanted)
      ? undefined
      : tokenRequired();
  };
}

/** Keeps pages and machines elsewhere out: checks the peer, the `Host` (DNS rebinding) and the `Origin`. */
function isLocal(req: IncomingMessage): boolean {
  const { host = '', origin } = req.headers;
  const peer = req.socket.remoteAddress ?? '';
  return (
    /^(::1|(::ffff:)?127\.)/.test(peer) &&
    LOOPBACK_NAME.test(host) &&
    (origin === undefined || LOOPBACK_NAME.test(origin.replace(/^https?:\/\//, '')))
  );
}

/** Of one length, whatever is shown, so that comparing takes one and the same time. */
function digest(token: string): Buffer {
  return hash('sha256', token, 'buffer');
}

function notLocal(): HttpReply {
  return refusal(
    403,
    'not_local',
    'The control API answers only to this machine, by a loopback name, and to no foreign page; --control-token opens it.',
  );
}

function tokenRequired(): HttpReply {
  const { headers, ...reply } = refusal(
    401,
    'control_token_required',
    'This mock was started with a control token: send it as Authorization, Bearer and the token.',
  );
  return { ...reply, headers: { ...headers, 'www-authenticate': 'Bearer realm="control"' } };
}

function refusal(status: number, code: string, message: string): HttpReply {
  return { status, headers: JSON_TYPE, body: { error: { code, message } } };
}
