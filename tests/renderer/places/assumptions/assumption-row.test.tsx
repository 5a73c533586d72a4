import { fireEvent, screen, waitFor } from '@testing-library/react';
import { beforeEach, describe, expect, test } from 'vitest';
import { setValue } from '../../../../shared/document/edits/values.ts';
import type { AssumptionPath, Group } from '../../../../shared/model/register.ts';
import { answerOf } from '../../../helpers/golden-questions.ts';
import { firstCase } from '../../../seeds/seed.ts';
import { openPanel } from './open-panel.tsx';

const UPLIFT = 'Incentives, rise of the conversion rate';

/** The scenario's exports grow up to a ceiling. */
const capped = () =>
  answerOf(
    setValue(firstCase(), {
      scenario: 'export-shock',
      path: 'exports.growth',
      value: { shape: 'saturating', from: 0.1, ceiling: 1400 },
    }),
  );

/** jsdom has no layout and no pointers: every track is 100 px wide from x = 0 on. */
beforeEach(() => {
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  Element.prototype.setPointerCapture = () => undefined;
});

describe('a value that is typed', () => {
  test('is a change of the scenario, and one step of undo', async () => {
    const { type, changes, undo, redo, row } = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    await type('Exports growth, first year', '12%');
    expect(changes()).toHaveProperty(['exports.growth.from'], 0.12);
    expect(row('exports.growth.from').className).toContain('assumption-row_changed');
    undo();
    expect(changes()).not.toHaveProperty(['exports.growth.from']);
    redo();
    expect(changes()).toHaveProperty(['exports.growth.from'], 0.12);
  });

  test('in the baseline reaches every scenario that follows it', async () => {
    const { type, value } = openPanel('growth-fades', { openGroups: ['exportsGrowth'] });
    await type('Exports growth, first year', '12');
    expect(value('exports.growth.from', 'momentum-holds')).toBe(0.12);
  });

  test('that is not possible beside another says why, and nothing changes', async () => {
    const { type, documents, document } = openPanel('export-shock', { openGroups: ['base'] }, capped());
    const before = document();
    await type('Trade in the base year', '5000');
    expect(screen.getByRole('alert').textContent).toBe(
      'Trade in the base year: 5,000 USD m is not possible, the exports of the base year must stay below their ceiling of 1,400 USD m',
    );
    expect(document()).toBe(before);
    expect(documents.canUndo()).toBe(false);
  });

  test('is refused out of the range of the register with what is allowed', async () => {
    const { type } = openPanel('export-shock', { openGroups: ['investment'] });
    await type('Zones open in', '1985');
    expect(screen.getByRole('alert').textContent).toContain('1990 to 2060');
  });
});

describe('a value that is typed with two readings', () => {
  test.each<[string, Group, string, string, AssumptionPath, number]>([
    ['Exports growth, first year', 'exportsGrowth', '0,198', '0.198%', 'exports.growth.from', 0.00198],
    ['Trade in the base year', 'base', '0,832', '832 USD m', 'base.totalTrade', 832],
    ['Trade in the base year', 'base', '2.000', '2,000 USD m', 'base.totalTrade', 2000],
    ['Trainees, new quota', 'workers', '7.500', '7,500 persons a year', 'workers.tracks.trainee.newQuota', 7500],
    ['Trainees, new quota', 'workers', '0,500', '500 persons a year', 'workers.tracks.trainee.newQuota', 500],
  ])('%s: %s %s is asked, and is %s with one click', async (name, group, text, reading, path, value) => {
    const { type, user, value: held, documents } = openPanel('growth-fades', { openGroups: [group] });
    const before = held(path);
    await type(name, text);
    expect(held(path)).toBe(before);
    expect(documents.canUndo()).toBe(false);
    await user.click(screen.getByLabelText(`${name}: take ${reading}`));
    expect(held(path)).toBe(value);
  });

  test('stays with the scenario it was typed for', async () => {
    const { type, look, field } = openPanel('growth-fades', { openGroups: ['workers'] });
    await type('Trainees, new quota', '7.500');
    fireEvent.blur(field('Trainees, new quota'));
    expect(screen.getByRole('alert').textContent).toContain('may be 7.5 or 7,500');
    look({ selected: 'momentum-holds' });
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

describe('a changed row', () => {
  test('says what the baseline has: in words, as a tick, and one click away', async () => {
    const { within, row, user, changes, undo } = openPanel('zones-and-incentives', { openGroups: ['investment'] });
    const path = 'investment.incentiveUplift';
    expect(within(path).getByText('Growth fades: 0%')).toBeTruthy();
    expect(row(path).querySelector<HTMLElement>('.value-slider_tick')?.style.left).toBe('0%');
    await user.click(within(path).getByRole('button', { name: `Reset ${UPLIFT}` }));
    expect(changes()).not.toHaveProperty([path]);
    expect(row(path).className).not.toContain('assumption-row_changed');
    undo();
    expect(changes()).toHaveProperty([path], 0.5);
  });

  test('says so where it moves nothing', async () => {
    const { type, within } = openPanel('export-shock', { openGroups: ['investment'] });
    await type('Incentives from', '2028');
    expect(within('investment.incentiveStart').getByText('No effect here: there are no incentives')).toBeTruthy();
  });
});

describe('a slider', () => {
  test('dragged is one step of undo', () => {
    const { slider, value, undo, steps, documents } = openPanel('zones-and-incentives', { openGroups: ['investment'] });
    const track = slider(UPLIFT).closest('.value-slider_slider')!;
    fireEvent.pointerDown(track, { button: 0, clientX: 25 });
    for (let x = 26; x <= 75; x++) fireEvent.pointerMove(track, { clientX: x });
    fireEvent.pointerUp(track, { clientX: 75 });
    expect(value('investment.incentiveUplift')).toBe(1.5);
    expect(steps()).toBe(1);
    undo();
    expect(value('investment.incentiveUplift')).toBe(0.5);
    expect(documents.canUndo()).toBe(false);
  });

  test('moved by a held key is one step of undo, and the next key another', async () => {
    const { slider, value, steps, user } = openPanel('zones-and-incentives', { openGroups: ['investment'] });
    slider(UPLIFT).focus();
    await user.keyboard('{ArrowRight>3}{/ArrowRight}');
    expect(value('investment.incentiveUplift')).toBe(0.53);
    await user.keyboard('{ArrowLeft}');
    expect(value('investment.incentiveUplift')).toBe(0.52);
    expect(steps()).toBe(2);
  });

  test('has a square thumb where the two countries can decide, a round one elsewhere', () => {
    const { slider } = openPanel('growth-fades', { openGroups: ['investment'] });
    expect(slider('New leads a year').closest('.value-slider_slider')?.className).toContain('value-slider_lever');
    expect(slider('Conversion rate of leads').closest('.value-slider_slider')?.className).not.toContain(
      'value-slider_lever',
    );
  });

  test('does not go beyond what another assumption allows', async () => {
    const { slider, user, value } = openPanel('export-shock', { openGroups: ['base'] }, capped());
    slider('Trade in the base year').focus();
    await user.keyboard('{End}');
    expect(value('base.totalTrade')).toBeLessThan(1400 / 0.68);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('gives way to “no effect” where it would move nothing, with the reason on demand', async () => {
    const { within, user, type } = openPanel('growth-fades', { openGroups: ['investment'] });
    const path = 'investment.incentiveStart';
    expect(within(path).queryByRole('slider')).toBeNull();
    const hint = within(path).getByRole('button', { name: 'no effect' });
    await user.click(hint);
    expect(within(path).getByText('No effect here: there are no incentives.')).toBeTruthy();
    await type(UPLIFT, '20');
    await waitFor(() => expect(within(path).getByRole('slider')).toBeTruthy());
  });

  test('stays where a lever moves nothing only where it stands, beside the reason', async () => {
    const { type, within } = openPanel('growth-fades', { openGroups: ['skills'] });
    await type('Graduates of vocational training', '2,000');
    const path = 'skills.tvetGraduates';
    await waitFor(() => expect(within(path).getByText('No effect here: skilled labour is not short')).toBeTruthy());
    expect(within(path).getByRole('slider')).toBeTruthy();
  });
});

describe('the details of an assumption', () => {
  test('say where the value comes from and what is possible', async () => {
    const { user, within } = openPanel('growth-fades', { openGroups: ['base'] });
    const name = within('base.totalTrade').getByRole('button', { name: 'Trade in the base year' });
    expect(name.getAttribute('aria-expanded')).toBe('false');
    await user.click(name);
    expect(name.getAttribute('aria-expanded')).toBe('true');
    const details = screen.getByRole('region', { name: 'Trade in the base year, details' });
    expect(details.id).toBe(name.getAttribute('aria-controls'));
    expect(details.textContent).toContain('From a figure: Khmer Times');
    expect(details.textContent).toContain('0.001 USD m to 1,000,000 USD m');
  });

  test('take a reason, kept for this scenario and this assumption alone', async () => {
    const { user, within, document, undo, redo } = openPanel('zones-and-incentives', { openGroups: ['investment'] });
    const path = 'investment.zones';
    await user.click(within(path).getByRole('button', { name: 'New zones: New special economic zones' }));
    const field = within(path).getByRole<HTMLTextAreaElement>('textbox', { name: 'Why: new special economic zones' });
    expect(field.value).toBe('One for Japanese smaller firms, one general');
    await user.clear(field);
    await user.type(field, 'Two are planned');
    // As it is typed: saving and the journal have it before the field is left.
    expect(document().scenarios.find(({ id }) => id === 'zones-and-incentives')!.rationale[path]).toBe(
      'Two are planned',
    );
    await user.tab();
    undo();
    expect(field.value).toBe('One for Japanese smaller firms, one general');
    redo();
    const scenario = document().scenarios.find(({ id }) => id === 'zones-and-incentives')!;
    expect(scenario.rationale[path]).toBe('Two are planned');
    expect(scenario.rationale['investment.incentiveUplift']).toBe('Half as many leads again become projects');
    expect(document().baseline.rationale).not.toHaveProperty([path]);
  });

  test('take a reason back with Escape', async () => {
    const { user, within, documents } = openPanel('growth-fades', { openGroups: ['exportsGrowth'] });
    const path = 'exports.growth.to';
    await user.click(within(path).getByRole('button', { name: 'Exports growth, long run' }));
    const field = within(path).getByRole<HTMLTextAreaElement>('textbox', { name: 'Why: exports growth, long run' });
    await user.type(field, ' at all{Escape}');
    expect(field.value).toBe('A round rate; the source gives no long run');
    expect(documents.canUndo()).toBe(false);
  });

  test('of another scenario show the baseline’s reason beside its own', async () => {
    const { user, within } = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    const path = 'exports.growth.to';
    await user.click(within(path).getByRole('button', { name: 'Exports growth, long run' }));
    expect(within(path).getByText('Growth fades: A round rate; the source gives no long run.')).toBeTruthy();
    expect(within(path).getByRole<HTMLTextAreaElement>('textbox', { name: /^Why/ }).value).toBe('');
  });
});

describe('the ceiling on workers', () => {
  const path = 'workers.stockCap';
  const NAME = 'Ceiling on all workers';

  test('is none, or the number that is typed', async () => {
    const { field, type, value, within, user } = openPanel('higher-worker-quota', { openGroups: ['workers'] });
    expect(field(NAME).placeholder).toBe('none');
    expect(within(path).queryByRole('slider')).toBeNull();
    await type(NAME, '30,000');
    expect(value(path)).toBe(30_000);
    expect(within(path).getByText('Growth fades: none')).toBeTruthy();
    await user.clear(field(NAME));
    await user.tab();
    expect(value(path)).toBeNull();
  });

  test('is set just above the most workers of any year, to be lowered with the slider', async () => {
    const { within, user, value } = openPanel('growth-fades', { openGroups: ['workers'] });
    await user.click(within(path).getByRole('button', { name: 'set one' }));
    expect(value(path)).toBe(21_300);
    expect(within(path).getByRole('slider', { name: NAME })).toBeTruthy();
  });

  test('says where it is not reached', async () => {
    const { type, within } = openPanel('growth-fades', { openGroups: ['workers'] });
    await type(NAME, '60000');
    await waitFor(() => expect(within(path).getByText('No effect here: the ceiling is not reached')).toBeTruthy());
  });
});

describe('the share of a track', () => {
  const SHARE = 'Trainees, share of workers in the base year';
  /** What is outside our control is folded where it is the baseline’s, unless they are searched for. */
  const UNFOLDED = { search: 'share' };

  test('takes the difference from the largest other track, says so, and is one step of undo', async () => {
    const { type, value, within, undo, documents } = openPanel('export-shock', UNFOLDED);
    await type(SHARE, '60');
    expect(value('workers.tracks.skilled.initialShare')).toBe(0.4);
    const row = within('workers.tracks.trainee.initialShare');
    expect(row.getByText('Skilled workers now 40%: the shares add up to 100%.')).toBeTruthy();
    undo();
    expect(value('workers.tracks.skilled.initialShare')).toBe(0.3);
    expect(documents.canUndo()).toBe(false);
    expect(row.queryByText(/add up/)).toBeNull();
  });

  test('can be dragged', () => {
    const { slider, value, steps } = openPanel('export-shock', UNFOLDED);
    const track = slider(SHARE).closest('.value-slider_slider')!;
    fireEvent.pointerDown(track, { button: 0, clientX: 70 });
    fireEvent.pointerMove(track, { clientX: 60 });
    fireEvent.pointerMove(track, { clientX: 50 });
    fireEvent.pointerUp(track, { clientX: 50 });
    expect(value('workers.tracks.trainee.initialShare')).toBe(0.5);
    expect(value('workers.tracks.skilled.initialShare')).toBe(0.5);
    expect(steps()).toBe(1);
  });

  test('reset takes the share that gave way back with it', async () => {
    const { type, user, changes } = openPanel('higher-worker-quota', UNFOLDED);
    const before = changes();
    await type(SHARE, '60');
    await user.click(screen.getByRole('button', { name: `Reset ${SHARE}` }));
    expect(changes()).toEqual(before);
  });
});
