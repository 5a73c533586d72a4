import { rmSync } from 'node:fs';

/** Removes a program's folder. The other processes of a killed program end an instant after it, and write until then. */
export async function removed(folder: string): Promise<void> {
  for (let tries = 50; ; tries--) {
    try {
      rmSync(folder, { recursive: true, force: true });
      return;
    } catch (error) {
      if (tries === 0) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
