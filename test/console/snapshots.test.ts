import { readFile } from 'node:fs/promises';
import { describe, expect } from 'vitest';
import { balanceOf, test } from './console.ts';

describe('snapshots', () => {
  test('take a world back to where it was, once that is confirmed', async ({
    visit,
    create,
    sandbox,
  }) => {
    const page = await visit('snapshots');
    await page.getByLabel('Name, if any').fill('before the rain');
    await page.getByRole('button', { name: 'Take a snapshot' }).click();
    const line = page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');
    await line.getByText('before the rain').waitFor();
    await create('Rain');
    await expect.poll(() => balanceOf(page).textContent()).toBe('980');
    await line.getByRole('button', { name: 'Go back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Keep it' }).click();
    expect(await sandbox.tasks.list()).toHaveLength(1);
    await line.getByRole('button', { name: 'Go back' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
    await expect.poll(() => balanceOf(page).textContent()).toBe('1,000');
    expect(await sandbox.tasks.list()).toEqual([]);
    await line.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Delete it' }).click();
    await page.getByText('There is no snapshot to go back to.').waitFor();
  });

  test('a fork is another sandbox with the same tasks', async ({
    mock,
    visit,
    create,
    sandbox,
  }) => {
    await create('Rain');
    const page = await visit('snapshots');
    const fork = mock.sandbox(`${sandbox.key}-fork`);
    await page.getByLabel('Give another key the same world').fill(fork.key);
    await page.getByRole('button', { name: 'Fork' }).click();
    await page.getByRole('link', { name: /queued sora-2 Rain/ }).waitFor();
    const { id } = await fork.show();
    await expect.poll(() => new URL(page.url()).hash).toBe(`#/sandbox/${id}`);
    expect(id).not.toBe((await sandbox.show()).id);
  });

  test('a capsule is downloaded, and loaded into another key', async ({
    mock,
    visit,
    create,
    sandbox,
  }) => {
    await create('Rain');
    const page = await visit('snapshots');
    const coming = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download the capsule' }).click();
    const file = await (await coming).path();
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual(await sandbox.capsule());
    await sandbox.delete();

    const other = mock.sandbox(`${sandbox.key}-loaded`);
    const { id } = await other.show();
    await page.goto(`${mock.url}/_mock/#/sandbox/${id}/snapshots`);
    await page.getByLabel('Load a capsule').setInputFiles(file);
    await page.getByLabel('into the key').fill(other.key);
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await page.getByRole('link', { name: /queued sora-2 Rain/ }).waitFor();
  });

  test('a file that is no capsule is refused with the reason', async ({
    visit,
    witness,
    sandbox,
  }) => {
    witness.expect(/400 \(Bad Request\)/);
    const page = await visit('snapshots');
    const load = async (content: string) => {
      await page.getByLabel('Load a capsule').setInputFiles({
        name: 'a.json',
        mimeType: 'application/json',
        buffer: Buffer.from(content),
      });
      await page.getByLabel('into the key').fill(sandbox.key);
      await page.getByRole('button', { name: 'Load', exact: true }).click();
    };
    await load('no json');
    await page.getByRole('alert').getByText('a.json is no capsule: it is not JSON.').waitFor();
    await load('{"version": 2}');
    await page
      .getByRole('alert')
      .getByText(/version/)
      .waitFor();
  });
});
