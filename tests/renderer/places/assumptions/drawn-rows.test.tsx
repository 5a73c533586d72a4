import { act, fireEvent, render } from '@testing-library/react';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { laterDocuments } from '../../../../renderer/document/later-documents.ts';
import { AssumptionsPanel } from '../../../../renderer/places/assumptions/AssumptionsPanel.tsx';
import { WorkspaceContext } from '../../../../renderer/workspace/workspace-context.ts';
import { GROUPS } from '../../../../shared/model/register.ts';
import { drawn } from '../../../helpers/render-counts.ts';
import { createTestWorkspace } from '../../../helpers/workspace.tsx';
import { firstCase } from '../../../seeds/seed.ts';
import { openPanel } from './open-panel.tsx';

beforeEach(() => {
  Element.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 100, 20);
  Element.prototype.setPointerCapture = () => undefined;
});

/** A drag of a slider by 20 px in ten moves, after it was taken hold of in its middle. */
function drag(slider: HTMLInputElement, from: number) {
  const track = slider.closest('.value-slider_slider')!;
  fireEvent.pointerDown(track, { button: 0, clientX: from });
  return {
    move: () => {
      for (let k = 1; k <= 10; k++) fireEvent.pointerMove(track, { clientX: from + 2 * k });
    },
    end: () => fireEvent.pointerUp(track, { clientX: from + 20 }),
  };
}

describe('while a slider moves', () => {
  test('only its own row is drawn again, once a move', async () => {
    const { slider, value, row } = openPanel('zones-and-incentives', { openGroups: ['investment'] });
    expect(row('investment.zones')).toBeTruthy();
    const { move, end } = drag(slider('Incentives, rise of the conversion rate'), 25);
    const counts = await drawn(move);
    end();
    expect(value('investment.incentiveUplift')).toBe(0.9);
    expect(counts.get('AssumptionRow')).toBe(10);
    expect(counts.get('ValueSlider')).toBe(10);
  });

  test('a share draws its own row and that of the share that gives way', async () => {
    const { slider, value } = openPanel('growth-fades', { openGroups: ['workers'] });
    const { move, end } = drag(slider('Seasonal workers, share of workers in the base year'), 0);
    const counts = await drawn(move);
    end();
    expect(value('workers.tracks.trainee.initialShare')).toBe(0.5);
    expect(counts.get('AssumptionRow')).toBe(20);
  });

  test('a growth path draws its picture, but neither the choice of its shape nor the menu of its years', async () => {
    const { slider, value } = openPanel('export-shock', { openGroups: ['exportsGrowth'] });
    const { move, end } = drag(slider('Exports growth, first year'), 40);
    const counts = await drawn(move);
    end();
    expect(value('exports.growth.from')).toBeGreaterThan(0.198);
    expect(counts.get('GrowthPath')).toBe(10);
    expect(counts.get('Choice')).toBeUndefined();
    expect(counts.get('AddYear')).toBeUndefined();
  });

  test('draws its own group in its own frame, and the others once after it', async () => {
    const made = createTestWorkspace(firstCase(), { selected: 'growth-fades', openGroups: ['exportsGrowth'] });
    const workspace = { ...made, later: laterDocuments(made.documents) };
    const { container } = render(
      <WorkspaceContext value={workspace}>
        <AssumptionsPanel />
      </WorkspaceContext>,
    );
    const slider = container.querySelector<HTMLInputElement>('[data-path="exports.growth.from"] input[type="range"]')!;
    const { move, end } = drag(slider, 40);
    const counts = await drawn(move);
    expect(counts.get('AssumptionGroup')).toBe(10);
    end();
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    const after = await drawn(() =>
      act(async () => {
        for (let k = 0; k < 3; k++) await frame();
      }),
    );
    // All but its own, which is as it was drawn.
    expect(after.get('AssumptionGroup')).toBe(Object.keys(GROUPS).length - 1);
    expect(Number(slider.value)).toBeGreaterThan(0.198);
  });

  test('what has an effect is asked when it stands still, and draws only rows for which that changed', async () => {
    vi.useFakeTimers();
    const { slider, row } = openPanel('growth-fades', { openGroups: ['investment'] });
    const idle = () => row('investment.incentiveStart').querySelector('.hint_hint') !== null;
    const { move, end } = drag(slider('Incentives, rise of the conversion rate'), 0);
    move();
    expect(idle()).toBe(true);
    const counts = await drawn(() => act(() => vi.advanceTimersByTime(200)));
    expect(idle()).toBe(false);
    expect(counts.get('AssumptionRow')).toBe(2);
    end();
    vi.useRealTimers();
  });
});
