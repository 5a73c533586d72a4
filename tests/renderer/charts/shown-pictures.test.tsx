import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { askedPicture } from '../../../renderer/charts/asked-picture.ts';
import { Sensitivity } from '../../../renderer/places/sensitivity/Sensitivity.tsx';
import { type PictureAsked, pictureAskedSchema } from '../../../shared/pictures/asked.ts';
import { renderInWorkspace, withLayout } from '../../helpers/workspace.tsx';
import { firstCase } from '../../seeds/seed.ts';

beforeEach(() => withLayout());

type Shape = PictureAsked['chart']['shapes'][number];
const wordsIn = (shapes: readonly Shape[]): readonly string[] =>
  shapes.flatMap(({ words, inside }) => [words, ...wordsIn(inside)]).filter((words) => words !== '');

test('the charts of a place offer their pictures as long as they are shown', async () => {
  const { workspace, unmount } = renderInWorkspace(<Sensitivity />, firstCase());
  await waitFor(() => expect(workspace.pictures.parts()).toEqual(['bars', 'grid']));
  unmount();
  expect(workspace.pictures.parts()).toEqual([]);
  expect(await askedPicture(workspace, 'bars', 'wide')).toBeNull();
});

test('bars are laid out anew for a format, with the finding as title', async () => {
  const { workspace } = renderInWorkspace(<Sensitivity />, firstCase());
  await waitFor(() => expect(workspace.pictures.parts()).toContain('bars'));
  const asked = (await askedPicture(workspace, 'bars', 'square'))!;
  expect(pictureAskedSchema.parse(structuredClone(asked))).toEqual(asked);
  expect(asked.title).toMatch(/^Of the 7 uncertain assumptions, exports growth, long run moves trade in 2035 most/);
  expect(wordsIn(asked.chart.shapes)).toEqual(expect.arrayContaining(['Exports growth, long run', '4,953', '6,295']));
});

test('the map crosses as it stands on the page, with its values, its points and nothing that is grasped', async () => {
  const { workspace } = renderInWorkspace(<Sensitivity />, firstCase());
  const map = await screen.findByRole('application', { name: /The arrow keys read the map/ });
  const asked = (await askedPicture(workspace, 'grid', 'shown'))!;
  expect(pictureAskedSchema.parse(structuredClone(asked))).toEqual(asked);
  expect(asked.chart.name).toMatch(/^heat-map mark-/);
  expect(asked.chart.width).toBe(Number(map.getAttribute('width')));
  expect(wordsIn(asked.chart.shapes)).toContain('Growth stalls');
  expect(JSON.stringify(asked)).not.toMatch(/tabindex|aria-|data-/);
  expect(JSON.stringify(asked)).toMatch(/--strength: ?\d+%/);
});
