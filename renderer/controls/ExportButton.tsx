import { Download } from 'lucide-react';
import type { PicturePart } from '../view/picture-parts.ts';
import { words } from '../words.ts';
import { useWorkspace } from '../workspace/workspace-context.ts';
import { Button } from './Button.tsx';

/** Asks what a chart of the place, or its table, is exported as. */
export function ExportButton({ of }: { readonly of: PicturePart | 'table' }) {
  const { view } = useWorkspace();
  const { exportChart, exportTable } = words.controls;
  return (
    <Button small onPress={() => view.setState({ exporting: of })} label={of === 'table' ? exportTable : exportChart}>
      <Download size={13} aria-hidden />
    </Button>
  );
}
