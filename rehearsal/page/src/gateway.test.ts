import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Gateway, type LineState, type Socket } from './gateway.ts';

class FakeSocket implements Socket {
  onmessage: Socket['onmessage'] = null;
  onclose: Socket['onclose'] = null;
  onerror: Socket['onerror'] = null;
  sent: { op: number; d: any }[] = [];
  closedWith: number | undefined;
  constructor(readonly url: string) {}
  send(data: string) {
    this.sent.push(JSON.parse(data));
  }
  close(code?: number) {
    this.closedWith = code;
  }
  give(op: number, d: unknown = null, s: number | null = null, t: string | null = null) {
    this.onmessage?.({ data: JSON.stringify({ op, d, s, t }) });
  }
  hello(interval = 40_000) {
    this.give(10, { heartbeat_interval: interval });
  }
  ready() {
    this.give(0, { session_id: 'abc', resume_gateway_url: 'ws://resume' }, 1, 'READY');
  }
  lost(code: number) {
    this.onclose?.({ code, reason: '' });
  }
}

function line() {
  const sockets: FakeSocket[] = [];
  const states: LineState[] = [];
  const events: string[] = [];
  const gateway = new Gateway({
    url: 'ws://first',
    token: 'token',
    open: (url) => {
      const socket = new FakeSocket(url);
      sockets.push(socket);
      return socket;
    },
    onDispatch: (name) => events.push(name),
    onState: (state) => states.push(state),
  });
  gateway.start();
  return { gateway, sockets, states, events, last: () => sockets.at(-1)! };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('gateway', () => {
  it('identifies after HELLO, not before', () => {
    const { last, states } = line();
    expect(last().url).toBe('ws://first/?v=10&encoding=json');
    expect(last().sent).toEqual([]);
    last().hello();
    expect(last().sent[0]).toMatchObject({ op: 2, d: { token: 'token' } });
    last().ready();
    expect(states.map((s) => s.kind)).toEqual(['connecting', 'online']);
  });

  it('resumes at the resume address with the last sequence after a lost line', () => {
    const { sockets, last, states } = line();
    last().hello();
    last().ready();
    last().give(0, {}, 7, 'MESSAGE_CREATE');
    last().lost(1006);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(2);
    expect(last().url).toBe('ws://resume/?v=10&encoding=json');
    last().hello();
    expect(last().sent[0]).toEqual({ op: 6, d: { token: 'token', session_id: 'abc', seq: 7 } });
    last().give(0, {}, 8, 'RESUMED');
    expect(states.at(-1)).toEqual({ kind: 'online' });
  });

  it.each([
    [true, 6],
    [false, 2],
  ])('opcode 9 with %s leads to opcode %i, also as the answer to RESUME', (resumable, op) => {
    const { last } = line();
    last().hello();
    last().ready();
    last().lost(1006);
    vi.advanceTimersByTime(1);
    last().hello();
    last().give(9, resumable);
    vi.advanceTimersByTime(5000);
    last().hello();
    expect(last().sent[0]?.op).toBe(op);
  });

  it('opcode 7 closes so that the session survives, and resumes', () => {
    const { sockets, last } = line();
    last().hello();
    last().ready();
    last().give(7);
    expect(sockets[0]!.closedWith).toBe(4000);
    vi.advanceTimersByTime(1);
    last().hello();
    expect(last().sent[0]?.op).toBe(6);
  });

  it('opcode 7 instead of HELLO is followed too', () => {
    const { sockets, last } = line();
    last().give(7);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(2);
  });

  it('answers a heartbeat request at once, and beats with the sequence', () => {
    const { last } = line();
    last().hello(1000);
    last().ready();
    last().give(1);
    expect(last().sent.at(-1)).toEqual({ op: 1, d: 1 });
    last().give(11);
    vi.advanceTimersByTime(500);
    expect(last().sent.filter((f) => f.op === 1)).toHaveLength(2);
  });

  it('gives up a line that acknowledges nothing', () => {
    const { sockets, last } = line();
    last().hello(1000);
    last().ready();
    vi.advanceTimersByTime(500);
    vi.advanceTimersByTime(1000);
    expect(sockets[0]!.closedWith).toBe(4000);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(2);
    expect(last()).not.toBe(sockets[0]);
  });

  it('gives up a server that never says HELLO', () => {
    const { sockets } = line();
    vi.advanceTimersByTime(10_000);
    vi.advanceTimersByTime(1);
    expect(sockets).toHaveLength(2);
  });

  it.each([4004, 4010, 4014])('stops for good after %i', (code) => {
    const { sockets, last, states } = line();
    last().hello();
    last().lost(code);
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(states.at(-1)).toEqual({ kind: 'refused', code });
  });

  it.each([4007, 4009])('identifies anew after %i', (code) => {
    const { last } = line();
    last().hello();
    last().ready();
    last().lost(code);
    vi.advanceTimersByTime(1);
    last().hello();
    expect(last().sent[0]?.op).toBe(2);
  });

  it('waits longer from one failure to the next, and hurries when told', () => {
    const { gateway, sockets, last } = line();
    last().lost(1006);
    vi.advanceTimersByTime(1);
    last().lost(1006);
    vi.advanceTimersByTime(500);
    expect(sockets).toHaveLength(2);
    gateway.hurry();
    expect(sockets).toHaveLength(3);
  });

  it('is silent after stop', () => {
    const { gateway, sockets, last, events } = line();
    last().hello();
    gateway.stop();
    expect(sockets[0]!.closedWith).toBe(1000);
    sockets[0]!.ready();
    vi.advanceTimersByTime(60_000);
    expect(sockets).toHaveLength(1);
    expect(events).toEqual([]);
  });
});
