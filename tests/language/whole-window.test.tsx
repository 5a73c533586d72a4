import { act, render, screen, waitFor } from '@testing-library/react';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { EngineContext } from '../../renderer/engine/engine-context.ts';
import { App } from '../../renderer/frame/App.tsx';
import { LIST, PLACES, sideOf } from '../../renderer/frame/parts.ts';
import type { View } from '../../renderer/view/view-store.ts';
import { speak } from '../../renderer/words.ts';
import { WorkspaceContext } from '../../renderer/workspace/workspace-context.ts';
import type { ScenarioDocument } from '../../shared/document/schema.ts';
import { english } from '../../shared/language/en/english.ts';
import { pseudo, widen } from '../../shared/language/pseudo.ts';
import { fakeBridge } from '../helpers/fake-bridge.ts';
import { inProcessEngine } from '../helpers/in-process-engine.ts';
import { createTestWorkspace, withLayout } from '../helpers/workspace.tsx';
import { seedDocument } from '../seeds/seed.ts';

/**
 * What does not say everything by the language yet: a place, the list of scenarios, a panel on the right, the palette.
 * What is taken out of here has to hold from then on.
 */
const UNFINISHED: readonly string[] = [
  'palette',
  'assumptions',
  'compare',
  'uncertainty',
  'sensitivity',
  'solve',
  'changed',
  'figures',
];

/** Data of their own, in any language: ids of figures, units, currencies, keys and the program's name. */
const DATA =
  /[a-z]+(?:\.[\w-]+)+|\b(?:USD|JPY|Ctrl|Shift|Bilateral)\b|(?<=\d )m\b|(?<=USD )(?:m|bn|tn)\b|(?<=\+)[A-Z]\b/g;

/** What people wrote into a document; the rest are codes. */
const WRITTEN =
  /^(title|notes|name|adjective|help|label|publication|where|saidBy|statement|as|sectors|file|rationale|synonyms)$/;

/** A document whose own names and sentences have no plain letter. */
function foreign<T>(value: T, written = false): T {
  if (typeof value === 'string') return (written ? widen(value) : value) as T;
  if (Array.isArray(value)) return value.map((one) => foreign(one, written)) as T;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, foreign(inner, written || WRITTEN.test(key))]),
  ) as T;
}

const given: ScenarioDocument = foreign(seedDocument());

beforeAll(() => {
  // Nothing is fetched ahead.
  vi.stubGlobal('requestIdleCallback', () => 0);
  speak(pseudo(english));
  withLayout();
});
afterAll(() => speak(english));

/** Texts with a plain letter that are said in a part of the page, outside of others. */
function plainTexts(part: Element, outside = ''): readonly string[] {
  const texts: string[] = [];
  const elements = [part, ...part.querySelectorAll('*')].filter((one) => outside === '' || !one.closest(outside));
  for (const element of elements) {
    for (const name of ['aria-label', 'title', 'placeholder', 'alt', 'aria-roledescription', 'aria-valuetext']) {
      texts.push(element.getAttribute(name) ?? '');
    }
    if (element.matches('style, script')) continue;
    for (const node of element.childNodes) if (node.nodeType === Node.TEXT_NODE) texts.push(node.textContent ?? '');
  }
  return texts.filter((text) => /[A-Za-z]/.test(text.replace(DATA, '')));
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
async function settled(part: Element): Promise<Element> {
  await waitFor(() => expect(part.textContent).not.toBe(''));
  for (let before = ''; before !== part.innerHTML; ) {
    before = part.innerHTML;
    await act(() => new Promise((resolve) => setTimeout(resolve, 500)));
  }
  return part;
}

const finished = (id: string) => !UNFINISHED.includes(id);

test.each(PLACES.filter(({ id }) => finished(id)).map(({ id }) => id))('what %s says does', async (id) => {
  const container = open({ place: id });
  expect(plainTexts(await settled(container.querySelector('.places_panel')!))).toEqual([]);
});

test.runIf(finished('list'))('what the list of scenarios says does', () => {
  expect(plainTexts(open().querySelector('.workspace_left')!)).toEqual([]);
});

test.runIf(finished('palette'))('what the palette says does', async () => {
  open({ palette: '' });
  expect(plainTexts(await screen.findByRole('dialog'))).toEqual([]);
});

const SIDES = ['assumptions', 'explanation', ...PLACES.flatMap(({ side }) => side?.id ?? [])];

test.each(SIDES.filter(finished))('what the panel %s says does', async (id) => {
  const { component: Panel } = sideOf(id);
  const explained = { scenario: given.baseline.id, metric: 'trade', year: 2030 } as const;
  const workspace = createTestWorkspace(given, { explained });
  const { container } = render(
    <EngineContext value={inProcessEngine()}>
      <WorkspaceContext value={workspace}>
        <Panel />
      </WorkspaceContext>
    </EngineContext>,
  );
  expect(plainTexts(await settled(container))).toEqual([]);
});

test('what is not finished is a part of the window', () => {
  expect(LIST.label()).toBe(widen('Scenarios'));
  expect(
    UNFINISHED.filter((id) => ![...PLACES.map((place) => place.id), ...SIDES, 'list', 'palette'].includes(id)),
  ).toEqual([]);
});
