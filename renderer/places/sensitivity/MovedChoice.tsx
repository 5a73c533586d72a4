import { Button } from '../../controls/Button.tsx';
import { setSlice } from '../../view/slice.ts';
import { words } from '../../words.ts';
import { useSlice, useWorkspace } from '../../workspace/workspace-context.ts';
import sensitivityStyles from './sensitivity.module.css';
import { MOVED_KINDS, sensitivityView } from './sensitivity-view.ts';

/** What is moved one at a time: what is doubted, or what is decided. */
export function MovedChoice() {
  const { view } = useWorkspace();
  const moved = useSlice(sensitivityView, (state) => state.moved);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would draw a frame
    <div className={sensitivityStyles.movedChoice} role="group" aria-label={words.sensitivity.whichMove}>
      {MOVED_KINDS.map((kind) => (
        <Button
          small
          key={kind}
          pressed={moved === kind}
          onPress={() => setSlice(view, sensitivityView, { moved: kind })}
        >
          {words.sensitivity.moved[kind]}
        </Button>
      ))}
    </div>
  );
}
