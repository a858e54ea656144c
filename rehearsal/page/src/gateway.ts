// One person's line to the gateway: HELLO, heartbeats, IDENTIFY, RESUME, and
// coming back after every way of losing it.

/** The part of a WebSocket that the gateway uses; tests hand in their own. */
export interface Socket {
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number; reason: string }) => void) | null;
  onerror: (() => void) | null;
  send(data: string): void;
  close(code?: number): void;
}

export type LineState =
  | { kind: 'connecting' }
  | { kind: 'online' }
  /** Lost, and trying again; nothing said in the meantime is missed if the session can be resumed. */
  | { kind: 'reconnecting' }
  /** Refused for good: trying again would not help. */
  | { kind: 'refused'; code: number };

export interface GatewayOptions {
  url: string;
  token: string;
  open?: (url: string) => Socket;
  onDispatch: (name: string, data: unknown) => void;
  onState: (state: LineState) => void;
}

interface Frame {
  op: number;
  d: unknown;
  s: number | null;
  t: string | null;
}

const Op = {
  Dispatch: 0,
  Heartbeat: 1,
  Identify: 2,
  Resume: 6,
  Reconnect: 7,
  InvalidSession: 9,
  Hello: 10,
  HeartbeatAck: 11,
} as const;

/** After these the same token will be refused again. */
const FATAL = new Set([4004, 4010, 4011, 4012, 4013, 4014]);
/** After these the session is gone, and only a new one helps. */
const SESSION_LOST = new Set([1000, 1001, 4003, 4005, 4007, 4009]);
/** Closing with anything but 1000 and 1001 keeps the session for a RESUME. */
const CLOSE_TO_RESUME = 4000;
const HELLO_DEADLINE = 10_000;
const MAX_BACKOFF = 15_000;

export class Gateway {
  private socket: Socket | undefined;
  private heartbeat: ReturnType<typeof setTimeout> | undefined;
  private deadline: ReturnType<typeof setTimeout> | undefined;
  private retry: ReturnType<typeof setTimeout> | undefined;
  private acknowledged = true;
  private seq: number | null = null;
  private session: { id: string; resumeUrl: string } | undefined;
  private failures = 0;
  private stopped = false;

  constructor(private readonly options: GatewayOptions) {}

  /** The session's ID, which interactions name, once READY has come. */
  get sessionId(): string | undefined {
    return this.session?.id;
  }

  start(): void {
    this.options.onState({ kind: 'connecting' });
    this.connect();
  }

  /** Leaves for good; the server may forget the session at once. */
  stop(): void {
    this.stopped = true;
    this.drop(1000);
    clearTimeout(this.retry);
  }

  /** Tries again now rather than when the back-off ends: the network is said to be back. */
  hurry(): void {
    if (this.retry === undefined || this.stopped) return;
    clearTimeout(this.retry);
    this.connect();
  }

  private connect(): void {
    this.retry = undefined;
    const base = this.session?.resumeUrl ?? this.options.url;
    const open = this.options.open ?? ((url: string): Socket => new WebSocket(url) as unknown as Socket);
    const socket = open(`${base.replace(/\/?(\?.*)?$/, '')}/?v=10&encoding=json`);
    this.socket = socket;
    socket.onmessage = ({ data }) => this.socket === socket && this.receive(String(data));
    socket.onclose = ({ code }) => this.socket === socket && this.closed(code);
    socket.onerror = null; // a close follows every error, and says more
    this.deadline = setTimeout(() => this.lose(), HELLO_DEADLINE);
  }

  private receive(text: string): void {
    let frame: Frame;
    try {
      frame = JSON.parse(text) as Frame;
    } catch {
      return this.lose();
    }
    switch (frame.op) {
      case Op.Hello:
        return this.hello((frame.d as { heartbeat_interval: number }).heartbeat_interval);
      case Op.HeartbeatAck:
        this.acknowledged = true;
        return;
      case Op.Heartbeat:
        return this.send(Op.Heartbeat, this.seq);
      case Op.Reconnect:
        return this.lose();
      case Op.InvalidSession:
        return this.invalidSession(frame.d === true);
      case Op.Dispatch:
        return this.dispatch(frame);
    }
  }

  private hello(interval: number): void {
    clearTimeout(this.deadline);
    this.acknowledged = true;
    const beat = () => {
      if (!this.acknowledged) return this.lose();
      this.acknowledged = false;
      this.send(Op.Heartbeat, this.seq);
      this.heartbeat = setTimeout(beat, interval);
    };
    clearTimeout(this.heartbeat);
    this.heartbeat = setTimeout(beat, interval * Math.random());
    if (this.session) {
      this.send(Op.Resume, { token: this.options.token, session_id: this.session.id, seq: this.seq });
    } else {
      this.identify();
    }
  }

  private identify(): void {
    const properties = { os: 'browser', browser: 'Muster rehearsal', device: '' };
    this.send(Op.Identify, { token: this.options.token, properties, compress: false });
  }

  private dispatch(frame: Frame): void {
    if (frame.s !== null) this.seq = frame.s;
    if (frame.t === 'READY') {
      const ready = frame.d as { session_id: string; resume_gateway_url?: string };
      this.session = { id: ready.session_id, resumeUrl: ready.resume_gateway_url ?? this.options.url };
    }
    if (frame.t === 'READY' || frame.t === 'RESUMED') {
      this.failures = 0;
      this.options.onState({ kind: 'online' });
    }
    if (frame.t !== null) this.options.onDispatch(frame.t, frame.d);
  }

  private invalidSession(resumable: boolean): void {
    if (!resumable) this.forget();
    // Discord asks for a short random wait before identifying anew.
    this.lose(resumable ? undefined : 1000 + Math.random() * 4000);
  }

  private forget(): void {
    this.session = undefined;
    this.seq = null;
  }

  private closed(code: number): void {
    if (FATAL.has(code)) {
      this.drop();
      this.stopped = true;
      this.options.onState({ kind: 'refused', code });
      return;
    }
    if (SESSION_LOST.has(code)) this.forget();
    this.lose();
  }

  /** Gives this socket up and comes back: at once the first time, later with growing pauses. */
  private lose(wait?: number): void {
    this.drop(CLOSE_TO_RESUME);
    if (this.stopped) return;
    this.options.onState({ kind: 'reconnecting' });
    const backoff = this.failures === 0 ? 0 : Math.min(MAX_BACKOFF, 500 * 2 ** this.failures) * (0.5 + Math.random() / 2);
    this.failures++;
    clearTimeout(this.retry);
    this.retry = setTimeout(() => this.connect(), wait ?? backoff);
  }

  private drop(code?: number): void {
    clearTimeout(this.heartbeat);
    clearTimeout(this.deadline);
    const socket = this.socket;
    this.socket = undefined;
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    if (code !== undefined) socket.close(code);
  }

  private send(op: number, d: unknown): void {
    this.socket?.send(JSON.stringify({ op, d }));
  }
}
