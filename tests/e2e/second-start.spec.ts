import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from './app.ts';
import { edited, expectGrowth, notices, question, setGrowth, withGrowth } from './documents.ts';

test('a start with a document opens it', async ({ app }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, withGrowth(25));
  const { page } = await app.start(relative(process.cwd(), path));
  await expectGrowth(page, 25);
  await expect(page.getByRole('contentinfo').getByRole('status')).toHaveText('Saved in plan.bilateral');
});

test('a start with what is no document says why, and opens the first case', async ({ app }) => {
  const path = join(app.folder, 'bad.bilateral');
  writeFileSync(path, withGrowth(9000));
  const { page } = await app.start(path);
  await expect(notices(page)).toContainText('bad.bilateral could not be opened.');
  await expect(notices(page)).toContainText('baseline.assumptions.exports.growth.from: is 90, at most 2 is allowed');
  await expectGrowth(page, 19.8);
});

test('a start with a document that is not there says so, and opens the first case', async ({ app }) => {
  const { page } = await app.start(join(app.folder, 'gone.bilateral'));
  await expect(notices(page)).toContainText('gone.bilateral could not be opened.');
  await expect(notices(page)).toContainText('does not exist');
  await expectGrowth(page, 19.8);
});

test('a second start opens its document in the running window', async ({ app, ownProgram: program }) => {
  const path = join(app.folder, 'plan.bilateral');
  writeFileSync(path, withGrowth(26));
  await program.startAgain([relative(process.cwd(), path)]);
  await expectGrowth(program.page, 26);

  await test.step('one without a document changes nothing', async () => {
    await program.startAgain([]);
    await expectGrowth(program.page, 26);
  });

  await test.step('one whose document is not there says so', async () => {
    await program.startAgain([join(app.folder, 'gone.bilateral')]);
    await expect(notices(program.page)).toContainText('gone.bilateral could not be opened; what was open still is.');
    await expectGrowth(program.page, 26);
  });

  await test.step('with unsaved work it asks first', async () => {
    const other = join(app.folder, 'other.bilateral');
    writeFileSync(other, withGrowth(27));
    await setGrowth(program.page, 28);
    await expect(edited(program.page)).toBeVisible();
    const save = question(program.page, 'Save the changes to plan.bilateral?');
    await program.startAgain([other]);
    await save.answer('Cancel');
    await expectGrowth(program.page, 28);
    await program.startAgain([other]);
    await save.answer('Do not save');
    await expectGrowth(program.page, 27);
  });
});
