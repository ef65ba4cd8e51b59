import { createServer as createHttpServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { covers, type CertificateAuthority } from './certificates';

/** What the listener needs. */
export interface ListenerOptions {
  authority: CertificateAuthority;
  /** Names on the main certificate. */
  names: readonly string[];
  /** True for hosts that the proxy leads to the twin. */
  isKnownHost: (host: string) => boolean;
  port: number;
  /** Address to listen on; `127.0.0.1` unless someone else on the network is to reach it. */
  address: string;
  answer: (request: IncomingMessage, response: ServerResponse) => void;
}

/** A port that is open. */
export interface Listener {
  port: number;
  close(): Promise<void>;
}

/** First byte of a TLS handshake; anything else is plain HTTP, which is only for CONNECT. */
const TLS_HANDSHAKE = 0x16;

function refuse(socket: Duplex, host: string): void {
  const text = `The twin of azmove leads only to Azure's hosts, and to itself: ${host} is none of them.\n`;
  socket.end(
    `HTTP/1.1 403 Forbidden\r\ncontent-type: text/plain\r\ncontent-length: ${Buffer.byteLength(text)}\r\nconnection: close\r\n\r\n${text}`,
  );
}

function proxyServer({ isKnownHost }: ListenerOptions, secure: HttpServer): HttpServer {
  const proxy = createHttpServer((request, response) => {
    response.writeHead(403, { 'content-type': 'text/plain' });
    response.end(`The twin of azmove is a proxy for HTTPS only; '${request.method} ${request.url}' was not sent on.\n`);
  });
  proxy.on('connect', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const host = (request.url ?? '').replace(/:\d+$/, '').replace(/^\[|\]$/g, '');
    if (!isKnownHost(host)) return refuse(socket, host);
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    if (head.length > 0) socket.unshift(head);
    secure.emit('connection', socket);
  });
  return proxy;
}

/**
 * Opens one port for both: HTTPS to the twin, and an HTTP proxy whose CONNECT leads every host of Azure to the twin and refuses all
 * others. Nothing is ever sent on to a network.
 */
export async function listen(options: ListenerOptions): Promise<Listener> {
  const { certificate, key } = await options.authority.issue(options.names);
  const secure = createHttpsServer(
    {
      cert: certificate,
      key,
      SNICallback: (host, done) => {
        if (covers(options.names, host) || !options.isKnownHost(host)) return done(null);
        options.authority.contextFor(host).then(
          (context) => done(null, context),
          (error: Error) => done(error),
        );
      },
    },
    options.answer,
  );
  secure.keepAliveTimeout = 60_000;
  secure.on('tlsClientError', (_error, socket) => socket.destroy());
  const proxy = proxyServer(options, secure);
  const open = new Set<Socket>();
  const server = createServer((socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    socket.once('readable', () => {
      const first = socket.read(1) as Buffer | null;
      if (!first) return socket.destroy();
      socket.unshift(first);
      (first[0] === TLS_HANDSHAKE ? secure : proxy).emit('connection', socket);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port, options.address, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        open.forEach((socket) => socket.destroy());
      }),
  };
}
