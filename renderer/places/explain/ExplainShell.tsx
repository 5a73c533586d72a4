import { X } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import type { ProjectedScenario } from '../../../shared/document/projected.ts';
import { Marker } from '../../charts/Marker.tsx';
import { Button } from '../../controls/Button.tsx';
import { words } from '../../words.ts';
import { useWorkspace } from '../../workspace/workspace-context.ts';
import explainStyles from './explain.module.css';
import { useReturningFocus } from './use-returning-focus.ts';

interface ExplainShellProps {
  /** The scenario whose number it is. */
  readonly own: ProjectedScenario | undefined;
  readonly title: string;
  /** What is explained: another one takes the focus; null: nothing any more. */
  readonly asked: string | null;
  readonly children: ReactNode;
}

/** The panel of an explanation, right of the place it was asked from; Escape closes it. */
export function ExplainShell({ own, title, asked, children }: ExplainShellProps) {
  const { view } = useWorkspace();
  const panel = useRef<HTMLElement>(null);
  useReturningFocus(panel, asked);
  const close = () => view.setState({ explained: null });
  return (
    <aside
      className={explainStyles.explain}
      aria-label={words.places.explanation}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        // What the explanation stood before is not put away with it.
        event.stopPropagation();
        close();
      }}
    >
      <header>
        <div>
          {own && (
            <p className={explainStyles.explainedOf}>
              <Marker mark={own.mark} size={11} />
              {own.name}
            </p>
          )}
          <h2>{title}</h2>
        </div>
        <Button icon label={words.explanation.close} onPress={close}>
          <X size={15} aria-hidden />
        </Button>
      </header>
      {children}
    </aside>
  );
}
