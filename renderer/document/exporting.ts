import type { Argument, BilateralBridge, Exported, Reply } from '../../shared/ipc.ts';

type Asked = Omit<Argument<'export.make'>, 'id'>;

/** An export that is on its way. */
export interface Exporting {
  /** Asks where to and writes; `share` is told how much is done. */
  make(asked: Asked, share: (share: number) => void): Running;
  /** The chart of an export as the text of an SVG. */
  preview(asked: Argument<'export.preview'>): Promise<Reply<'export.preview'>>;
  /** The same as the bytes of a PNG. */
  picture(asked: Argument<'export.picture'>): Promise<Reply<'export.picture'>>;
  /** Which scenario leads on the metric, with its uncertainty and sources. */
  finding(asked: Argument<'export.finding'>): Promise<Reply<'export.finding'>>;
}

export interface Running {
  readonly done: Promise<Exported>;
  cancel(): void;
  /** Shows what was written in its folder. */
  reveal(): void;
}

export function createExporting(bridge: Pick<BilateralBridge, 'request' | 'on'>): Exporting {
  let exports = 0;
  return {
    make(asked, share) {
      exports += 1;
      const id = `export-${exports}`;
      const stop = bridge.on('exporting', (news) => {
        if (news.id === id) share(news.share);
      });
      return {
        done: bridge.request('export.make', { id, ...asked }).finally(stop),
        cancel: () => void bridge.request('export.cancel', { id }),
        reveal: () => void bridge.request('export.reveal', { id }),
      };
    },
    finding: (asked) => bridge.request('export.finding', asked),
    picture: (asked) => bridge.request('export.picture', asked),
    preview: (asked) => bridge.request('export.preview', asked),
  };
}
