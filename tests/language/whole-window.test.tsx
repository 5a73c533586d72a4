import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EngineContext } from '../../renderer/engine/engine-context.ts';
import { App } from '../../renderer/frame/App.tsx';
import { PLACES, sideOf } from '../../renderer/frame/parts.ts';
import { showInstead } from '../../renderer/instead.ts';
import type { Explained, View } from '../../renderer/view/view-store.ts';
import { speak } from '../../renderer/words.ts';
import { WorkspaceContext } from '../../renderer/workspace/workspace-context.ts';
import { setTitle } from '../../shared/document/edits/document.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { pseudo, widen } from '../../shared/language/pseudo.ts';
import { REGISTERED } from '../../shared/model/register.ts';
import { fakeBridge } from '../helpers/fake-bridge.ts';
import { inProcessEngine } from '../helpers/in-process-engine.ts';
import { createTestWorkspace, withLayout } from '../helpers/workspace.tsx';
import { seedDocument } from '../seeds/seed.ts';

/** Data of their own, in any language: ids of figures, units, currencies, keys and the program's name. */
const DATA =
  /[a-z]+(?:\.[\w-]+)+|\b(?:USD|JPY|Ctrl|Shift|Bilateral)\b|(?<=\d )m\b|(?<=USD )(?:m|bn|tn)\b|(?<=\+)[A-Z]\b/g;

/** Names of currencies, which the system has in every language. */
const CURRENCIES = new Set(
  Intl.supportedValuesOf('currency').map((code) =>
    new Intl.DisplayNames(english.locale, { type: 'currency' }).of(code),
  ),
);

/** What people wrote into a document; the rest are codes. */
const WRITTEN =
  /^(title|notes|name|adjective|help|label|publication|where|saidBy|statement|as|sectors|file|rationale|synonyms)$/;

/** Units that the language has words for; others are those of who wrote the figure. */
const UNITS = Object.keys(english.units.full(''));

/** A document whose own names and sentences have no plain letter. */
function foreign<T>(value: T, written = false): T {
  if (typeof value === 'string') return (written ? widen(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => foreign(one, written)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key,
      foreign(inner, written || WRITTEN.test(key) || isOwnUnit(key, inner)),
    ]),
  ) as T;
}

const isOwnUnit = (key: string, value: unknown) => key === 'unit' && value !== '1' && !UNITS.includes(String(value));

const given: ScenarioDocument = foreign(seedDocument());

beforeAll(() => {
  // Nothing is fetched ahead.
  vi.stubGlobal('requestIdleCallback', () => 0);
  speak(pseudo(english));
  withLayout();
});
afterAll(() => speak(english));

/** What those who hear the page close a menu with: React Aria says it, in the languages that it has. */
const DISMISS = 'Dismiss';

/** Texts with a plain letter that are said in a part of the page, outside of others. */
function plainTexts(part: Element, outside = ''): readonly string[] {
  const texts: string[] = [];
  const elements = [part, ...part.querySelectorAll('*')].filter((one) => outside === '' || !one.closest(outside));
  for (const element of elements) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext']) {
      texts.push(element.getAttribute(name) ?? '');
    }
    if (element.matches('style, script, code, code *')) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
  }
  return texts.filter((text) => /[A-Za-z]/.test(text.replace(DATA, '')) && !CURRENCIES.has(text));
}

const KEPT = { title: widen('a'), name: null, folder: widen('b'), kept: '2026-01-02T03:04:05Z', fileChanged: true };

/** The whole window, on work that was recovered. */
const open = (view: Partial<View> = {}) =>
  render(
    <EngineContext value={inProcessEngine()}>
      <App
        workspace={createTestWorkspace(given, view, fakeBridge(), { recoveries: [{ ...KEPT, id: 'kept' }] })}
        mac={false}
      />
    </EngineContext>,
  ).container;

const GROUPS = [...new Set(REGISTERED.map(({ group }) => group))];

/** What stands inside the frame. */
const INSIDE = '.workspace_left > *, .places_panel > *, .side-panel_side > :not(.side-panel_head)';

test('what the frame says stands in the language', () => {
  const container = open({ place: 'uncertainty' });
  expect(plainTexts(container, INSIDE)).toEqual([]);
  const said = container.textContent ?? '';
  for (const text of [
    english.frame.recovery.open,
    english.frame.horizon,
    english.places.ranges,
    english.commands['document.save'],
  ]) {
    expect(said).toContain(widen(text));
  }
});

test('a plain letter is found in texts and names, in the case of a word that stands in the code', () => {
  const { container } = render(
    <section aria-label="Exports" title="ｔ">
      ３ USD m, Ctrl+K <b>imports</b>
      <input placeholder="ｐ p" />
    </section>,
  );
  expect(plainTexts(container)).toEqual(['Exports', 'imports', 'ｐ p']);
});

/** A part once its code is there, and what it asked is answered. */
async function settled(part: Element, still = 500): Promise<Element> {
  await waitFor(() => expect(part.textContent).not.toBe(''));
  for (let before = ''; before !== part.innerHTML; ) {
    before = part.innerHTML;
    await act(() => new Promise((resolve) => setTimeout(resolve, still)));
  }
  return part;
}

test.each(PLACES.map(({ id }) => id))('what %s says does', async (id) => {
  const container = open({ place: id });
  expect(plainTexts(await settled(container.querySelector('.places_panel')!))).toEqual([]);
});

test('what the list of scenarios says does', () => {
  expect(plainTexts(open().querySelector('.workspace_left')!)).toEqual([]);
});

test('what the palette says does', async () => {
  open({ palette: '' });
  expect(plainTexts(await screen.findByRole('dialog'))).toEqual([]);
});

/** A panel right of the centre. */
function panel(id: string, view: Partial<View> = {}): Element {
  const { component: Panel } = sideOf(id);
  return render(
    <EngineContext value={inProcessEngine()}>
      <WorkspaceContext value={createTestWorkspace(given, view)}>
        <Panel />
      </WorkspaceContext>
    </EngineContext>,
  ).container;
}

test.each(['assumptions', ...PLACES.flatMap(({ side }) => side?.id ?? [])])(
  'what the panel %s says does',
  async (id) => {
    expect(plainTexts(await settled(panel(id, { openGroups: GROUPS })))).toEqual([]);
  },
);

const NUMBER = { scenario: given.baseline.id, metric: 'trade', year: 2030 } as const;

test.each<[string, Partial<Explained>]>([
  ['a projection', {}],
  ['a sum', { sum: 'presentValue' }],
  ['a quantile of the draws', { of: 0.05 }],
  ['their mean', { of: 'mean' }],
  ['the chance of a target', { reaching: 2500 }],
  ['what a choice costs', { among: given.scenarios.map(({ id }) => id) }],
])('what is explained of %s does', async (_, more) => {
  expect(plainTexts(await settled(panel('explanation', { explained: { ...NUMBER, ...more } })))).toEqual([]);
});

/** The first button of this English name, whatever else is in it. */
const button = (name: string) =>
  [...document.querySelectorAll('button')].find((one) =>
    (one.ariaLabel ?? one.textContent).toLowerCase().includes(widen(name).toLowerCase()),
  )!;

const trade = english.assumptions.named(given.structure)['base.totalTrade']!.label;
const { frame, scenarios, figures, uncertainty, assumptionsPanel, terms } = english;

/** What dialogs and menus show, reached by buttons that are pressed one after the other. */
test.each([
  ['compare', [frame.titleAndNotes, scenarios.more(''), trade, assumptionsPanel.takeFromFigure(trade)]],
  ['figures', [figures.add, terms.cancel, figures.correctOf(''), terms.cancel, figures.addFact]],
  ['uncertainty', [uncertainty.add]],
])('what is asked in %s does', async (place, buttons) => {
  await settled(open({ place }).querySelector('.places_panel')!, 50);
  for (const name of buttons) {
    fireEvent.click(button(name));
    await settled(document.body, 50);
    expect(plainTexts(document.body).filter((text) => text !== DISMISS)).toEqual([]);
  }
});

test('what is asked before work is lost does, and what says that it failed', async () => {
  const workspace = createTestWorkspace(given, {}, fakeBridge());
  render(<App workspace={workspace} mac={false} />);
  workspace.edit((d) => setTitle(d, widen('c')));
  void workspace.session.openExample();
  expect(plainTexts(await screen.findByRole('dialog'))).toEqual([]);
});

test('what is shown where the window cannot be does', () => {
  showInstead(document.body, new Error(widen('d')));
  expect(plainTexts(document.body)).toEqual([]);
  document.body.replaceChildren();
});
