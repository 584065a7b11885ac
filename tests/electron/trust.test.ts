/** What a hostile page, frame or address could try on the Electron shell. */
import { EventEmitter } from 'node:events';
import type { IpcMainEvent, Session, WebContents } from 'electron';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { CHANNELS } from '../../electron/channels.ts';
import { handleIpc, type IpcHandlers } from '../../electron/main/ipc.ts';
import { guard, lockSession, serve } from '../../electron/main/session.ts';
import { assertOwnSender, isOwnAddress } from '../../electron/main/trust.ts';
import { rendererFolder, SECRET } from '../server/support.ts';
import { electron, fakeSession, standIn } from './double.ts';

vi.mock('electron', async () => (await import('./double.ts')).electron);

beforeEach(() => {
  vi.clearAllMocks();
});

describe('addresses', () => {
  it.each([
    ['dateline://app/', true],
    ['dateline://app/assets/main.js', true],
    ['blob:dateline://app/0b5c', true],
    ['dateline://app.attacker.example/', false],
    ['dateline://other/', false],
    ['https://attacker.example/?dateline://app/', false],
    ['file:///etc/passwd', false],
    ['data:text/html,dateline://app/', false],
    ['blob:https://attacker.example/0b5c', false],
    ['devtools://devtools/bundled/', false],
    ['', false],
  ])('%s is ours: %s', (address, own) => {
    expect(isOwnAddress(address)).toBe(own);
  });
});

describe('assertOwnSender', () => {
  const event = (url: string | null, isMainFrame = true) => {
    const mainFrame = { url: url ?? '' };
    const senderFrame = url === null ? null : isMainFrame ? mainFrame : { url };
    return standIn<IpcMainEvent>({ sender: { mainFrame }, senderFrame });
  };

  it('hears the main frame of our page', () => {
    expect(() => assertOwnSender(event('dateline://app/'))).not.toThrow();
  });

  it.each<[string, IpcMainEvent]>([
    ['another page', event('https://attacker.example/')],
    ['another host of our scheme', event('dateline://other/')],
    ['a frame within our page', event('dateline://app/', false)],
    ['a frame that is gone', event(null)],
  ])('refuses %s', (_what, foreign) => {
    expect(() => assertOwnSender(foreign)).toThrow(/foreign page/);
  });
});

describe('the session', () => {
  it('cancels every request but those for our own files', () => {
    const session = fakeSession();
    lockSession(standIn<Session>(session), rendererFolder());
    const [decide] = session.webRequest.onBeforeRequest.mock.calls[0] ?? [];
    const cancelled = (url: string) => {
      const answer = vi.fn();
      decide({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    expect(cancelled('dateline://app/assets/main.js')).toBe(false);
    for (const url of [
      'https://example.com/',
      'http://127.0.0.1:8080/',
      'ws://example.com',
      'file:///etc/passwd',
      'ftp://x/',
    ])
      expect(cancelled(url)).toBe(true);
  });

  it('grants no permission and loads no dictionary', () => {
    const session = fakeSession();
    lockSession(standIn<Session>(session), rendererFolder());
    const answer = vi.fn();
    session.setPermissionRequestHandler.mock.calls[0]?.[0](null, 'media', answer);
    expect(answer).toHaveBeenCalledWith(false);
    expect(session.setPermissionCheckHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(session.setDevicePermissionHandler.mock.calls[0]?.[0]()).toBe(false);
    expect(session.setSpellCheckerEnabled).toHaveBeenCalledWith(false);
  });

  it('trusts no certificate and downloads nothing', () => {
    const session = fakeSession();
    lockSession(standIn<Session>(session), rendererFolder());
    const verdict = vi.fn();
    session.setCertificateVerifyProc.mock.calls[0]?.[0]({ hostname: 'example.com' }, verdict);
    expect(verdict).toHaveBeenCalledWith(-2);
    const preventDefault = vi.fn();
    session.on.mock.calls.find(([name]) => name === 'will-download')?.[1]({ preventDefault });
    expect(preventDefault).toHaveBeenCalledOnce();
  });
});

describe('the protocol', () => {
  it('serves the window with its content security policy', async () => {
    const response = await serve(rendererFolder(), new Request('dateline://app/'));
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Dateline');
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  });

  it.each([
    ['dateline://app/..%2fsecret.json', 404],
    ['dateline://app/%2e%2e/secret.json', 404],
    ['dateline://app/link.json', 404],
    ['dateline://app/notes.dateline', 404],
    ['dateline://other/index.html', 403],
  ])('refuses %s', async (url, status) => {
    const response = await serve(rendererFolder(), new Request(url));
    expect(response.status).toBe(status);
    expect(await response.text()).not.toContain(SECRET);
  });

  it('takes nothing', async () => {
    expect((await serve(rendererFolder(), new Request('dateline://app/', { method: 'POST' }))).status).toBe(
      403,
    );
  });
});

describe('a page', () => {
  function guarded() {
    const contents = Object.assign(new EventEmitter(), { setWindowOpenHandler: vi.fn() });
    const showLicences = vi.fn();
    guard(standIn<WebContents>(contents), showLicences);
    return { contents, showLicences };
  }

  it.each<[string, string, boolean, boolean?]>([
    ['will-navigate', 'https://attacker.example/', true],
    ['will-navigate', 'file:///etc/passwd', true],
    ['will-navigate', 'dateline://app/', false],
    ['will-frame-navigate', 'https://attacker.example/', true, true],
    ['will-frame-navigate', 'dateline://app/', true, false],
    ['will-frame-navigate', 'dateline://app/', false, true],
    ['will-redirect', 'dateline://app/', true],
    ['will-attach-webview', '', true],
  ])('at %s to %s is stopped: %s', (name, url, stopped, isMainFrame) => {
    const preventDefault = vi.fn();
    guarded().contents.emit(name, { url, preventDefault, isMainFrame });
    expect(preventDefault.mock.calls.length > 0).toBe(stopped);
  });

  it.each([
    'dateline://app/',
    'https://attacker.example/',
    'dateline://app/licences.html?x',
    'javascript:alert(1)',
    'about:blank',
  ])('opens no window for %s', (url) => {
    const { contents, showLicences } = guarded();
    expect(contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url })).toEqual({ action: 'deny' });
    expect(showLicences).not.toHaveBeenCalled();
  });

  it('may ask for the licences, which the main process shows', () => {
    const { contents, showLicences } = guarded();
    const answer = contents.setWindowOpenHandler.mock.calls[0]?.[0]({ url: 'dateline://app/licences.html' });
    expect(answer).toEqual({ action: 'deny' });
    expect(showLicences).toHaveBeenCalledOnce();
  });
});

describe('messages to the main process', () => {
  const handlers = {
    connect: vi.fn(),
    setLanguage: vi.fn(),
    setMenus: vi.fn(),
    pickArticles: vi.fn(),
    save: vi.fn(),
    openWorkspace: vi.fn(),
    newWorkspace: vi.fn(),
  };
  const mainFrame = { url: 'dateline://app/' };
  const own = { sender: { mainFrame }, senderFrame: mainFrame };
  const foreign = { sender: { mainFrame }, senderFrame: { url: 'https://attacker.example/' } };

  /** Calls what was registered for a channel. */
  function tell(channel: string, event: unknown, input?: unknown) {
    handleIpc(standIn<IpcHandlers>(handlers));
    const registered = [...electron.ipcMain.on.mock.calls, ...electron.ipcMain.handle.mock.calls];
    return registered.find(([name]) => name === channel)?.[1](event, input);
  }

  const incoming = Object.values(CHANNELS).filter(
    (name) => name !== CHANNELS.port && name !== CHANNELS.command,
  );

  it.each(incoming)('%s are heard from our page only', (channel) => {
    expect(() => tell(channel, foreign)).toThrow(/foreign page/);
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it.each<[string, unknown]>([
    [CHANNELS.save, undefined],
    [CHANNELS.save, { name: 'x.svg', bytes: 'text' }],
    [CHANNELS.save, { name: '', bytes: new Uint8Array() }],
    [CHANNELS.setLanguage, 'fr'],
    [CHANNELS.setLanguage, null],
    [CHANNELS.setMenus, 'all'],
    [CHANNELS.setMenus, [{ id: 'edit', label: '', commands: [] }]],
    [CHANNELS.setMenus, [{ id: 'edit', label: 'x', commands: [{ id: 'undo', label: 'x' }] }]],
    [CHANNELS.setMenus, Array.from({ length: 31 }, () => ({ id: 'x', label: 'x', commands: [] }))],
  ])('%s with %j are refused', (channel, input) => {
    expect(() => tell(channel, own, input)).toThrow();
    for (const handler of Object.values(handlers)) expect(handler).not.toHaveBeenCalled();
  });

  it('that are in order are handed on', () => {
    const file = { name: 'x.svg', bytes: new Uint8Array([1]) };
    tell(CHANNELS.save, own, file);
    expect(handlers.save).toHaveBeenCalledWith(file);
    tell(CHANNELS.setLanguage, own, 'de');
    expect(handlers.setLanguage).toHaveBeenCalledWith('de');
  });
});
