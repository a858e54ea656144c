import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Message } from './discord.ts';
import { leaves } from './commandline/commands.ts';
import { setText, startLine } from './commandline/line.ts';
import { Interactions, NO_RESPONSE, pendingCommands, pendingOf } from './interactions.ts';
import { errorSentence, Rest } from './rest.ts';
import { Store } from './store.ts';

const [leaf] = leaves([
  {
    id: '1',
    application_id: '2',
    version: '3',
    name: 'totals',
    description: 'Totals',
    options: [{ name: 'capability', description: 'What', type: 3, autocomplete: true }],
  } as never,
]);
const message = { id: '50', channel_id: '7', flags: 64, application_id: '2', author: { id: '2' } } as unknown as Message;
const none = () => [];

let store: Store;
let posted: any[];
let refusal: { status: number; body: object } | undefined;
let interactions: Interactions;
let session: string | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  store = new Store();
  store.state.guild = { id: '5', name: 'g', ownerId: '' };
  store.state.channels.set('7', { id: '7', type: 0, name: 'plenary', guild_id: '5' } as never);
  posted = [];
  refusal = undefined;
  session = 's';
  const rest = new Rest('token', (async (_: string, init: RequestInit) => {
    posted.push(JSON.parse(String(init.body)));
    return refusal ? new Response(JSON.stringify(refusal.body), { status: refusal.status }) : new Response(null, { status: 204 });
  }) as typeof fetch);
  interactions = new Interactions(store, rest, () => session);
});

describe('interactions', () => {
  it('a command waits, visibly, until the gateway says that it was answered', () => {
    interactions.command(startLine(leaf!), '7', none);
    expect(posted[0]).toMatchObject({ type: 2, application_id: '2', guild_id: '5', channel_id: '7', session_id: 's' });
    expect(pendingCommands(store.state, '7')).toHaveLength(1);
    interactions.handle('INTERACTION_SUCCESS', { id: '9', nonce: posted[0].nonce });
    expect(pendingCommands(store.state, '7')).toHaveLength(0);
  });

  it('a failure is said, and what was typed is kept', () => {
    const line = setText(startLine(leaf!), 0, 'x');
    interactions.command(line, '7', none);
    interactions.handle('INTERACTION_FAILURE', { id: '9', nonce: posted[0].nonce });
    const [failed] = pendingCommands(store.state, '7');
    expect(failed).toMatchObject({ failed: NO_RESPONSE, from: { line } });
    interactions.dismiss(failed!.nonce);
    expect(store.state.pending.size).toBe(0);
  });

  it('a command of the context menu names what it is used on', () => {
    interactions.contextCommand({ id: '8', application_id: '2', version: '3', name: 'Quote', description: '', type: 3 }, '50', '7');
    expect(posted[0]).toMatchObject({ type: 2, channel_id: '7', data: { id: '8', type: 3, target_id: '50' } });
    expect(pendingCommands(store.state, '7')[0]).toMatchObject({ from: { command: 'Quote' } });
  });

  it('a refused request shows the server’s sentence', async () => {
    refusal = { status: 403, body: { message: 'Missing Access', code: 50001 } };
    interactions.command(startLine(leaf!), '7', none);
    await vi.waitFor(() => expect(pendingCommands(store.state, '7')[0]?.failed).toBe('Missing Access'));
  });

  it('gives up by itself when not even a failure comes, or when there is no session', async () => {
    interactions.command(startLine(leaf!), '7', none);
    vi.advanceTimersByTime(20_000);
    expect(pendingCommands(store.state, '7')[0]?.failed).toBe(NO_RESPONSE);
    session = undefined;
    interactions.command(startLine(leaf!), '7', none);
    await vi.waitFor(() => expect(pendingCommands(store.state, '7')[1]?.failed).toContain('Not connected'));
    expect(posted).toHaveLength(1);
  });

  it('a second press on a busy button sends nothing; after a failure it does', () => {
    const button = { type: 2, custom_id: 'confirm' };
    interactions.component(message, button);
    interactions.component(message, button);
    expect(posted).toHaveLength(1);
    expect(posted[0]).toMatchObject({ type: 3, message_id: '50', message_flags: 64, data: { component_type: 2, custom_id: 'confirm' } });
    interactions.handle('INTERACTION_FAILURE', { nonce: posted[0].nonce });
    interactions.component(message, button);
    expect(posted).toHaveLength(2);
    expect(pendingOf(store.state, '50').map(({ failed }) => failed)).toEqual([undefined]);
  });

  it('a modal opens, is sent back with its values, stays open when that fails, and closes when it is answered', () => {
    interactions.handle('INTERACTION_MODAL_CREATE', {
      id: '60',
      nonce: '1',
      custom_id: 'fix',
      title: 'Fix it',
      channel_id: '7',
      application: { id: '2' },
      components: [
        { type: 1, components: [{ type: 4, custom_id: 'a', label: 'A', style: 1 }] },
        { type: 10, content: 'Text' },
        { type: 18, id: 4, label: 'B', component: { type: 3, custom_id: 'b', options: [] } },
      ],
    });
    const modal = store.state.modal!;
    const filled = new Map<string, string | string[]>([['a', 'typed'], ['b', ['x', 'y']]]);
    interactions.submit(modal, filled);
    expect(posted[0]).toMatchObject({
      type: 5,
      application_id: '2',
      data: {
        id: '60',
        custom_id: 'fix',
        components: [
          { type: 1, components: [{ type: 4, custom_id: 'a', value: 'typed' }] },
          { type: 18, id: 4, component: { type: 3, custom_id: 'b', values: ['x', 'y'] } },
        ],
      },
    });
    expect(posted[0].data.components).toHaveLength(2);
    interactions.handle('INTERACTION_FAILURE', { nonce: posted[0].nonce });
    expect(store.state.modal).toMatchObject({ error: NO_RESPONSE });
    interactions.submit(store.state.modal!, filled);
    interactions.handle('INTERACTION_SUCCESS', { nonce: posted[1].nonce });
    expect(store.state.modal).toBeUndefined();
  });

  it('autocompletion answers the question that was asked', async () => {
    const first = interactions.autocomplete(setText(startLine(leaf!), 0, ''), 0, '7', none);
    const second = interactions.autocomplete(setText(startLine(leaf!), 0, ''), 0, '7', none);
    await vi.waitFor(() => expect(posted).toHaveLength(2));
    const answer = (at: number, name: string) =>
      interactions.handle('APPLICATION_COMMAND_AUTOCOMPLETE_RESPONSE', { nonce: posted[at].nonce, choices: [{ name, value: name }] });
    answer(1, 'b');
    answer(0, 'a');
    expect(await first).toEqual([{ name: 'a', value: 'a' }]);
    expect(await second).toEqual([{ name: 'b', value: 'b' }]);
    const third = interactions.autocomplete(startLine(leaf!), 0, '7', none);
    await vi.waitFor(() => expect(posted).toHaveLength(3));
    interactions.handle('INTERACTION_FAILURE', { nonce: posted[2].nonce });
    await expect(third).rejects.toThrow(NO_RESPONSE);
  });

  it('a new session fails what was under way, rather than leave it waiting', () => {
    interactions.command(startLine(leaf!), '7', none);
    interactions.handle('READY', {});
    expect(pendingCommands(store.state, '7')[0]?.failed).toContain('connection was lost');
  });
});

describe('error sentences', () => {
  it.each([
    [{ message: 'Unknown Channel', code: 10003 }, 'Unknown Channel'],
    [undefined, 'The server answered 502.'],
    [
      { message: 'Invalid Form Body', code: 50035, errors: { data: { options: { 0: { quantity: { _errors: [{ code: 'X', message: 'Too long.' }] } } } } } },
      'quantity: Too long.',
    ],
  ])('%j', (body, want) => {
    expect(errorSentence(502, body)).toBe(want);
  });
});
