import { Component, type ErrorInfo, type ReactNode } from 'react';
import { Button } from '../controls/Button.tsx';
import { words } from '../words.ts';
import { WorkspaceContext } from '../workspace/workspace-context.ts';
import whereItFailsStyles from './where-it-fails.module.css';

interface WhereItFailsProps {
  /** What is inside, as it reads in a sentence: `Compare`, `the list of scenarios`. */
  readonly what: string;
  readonly children: ReactNode;
}

/**
 * Holds a part of the window apart: where drawing it fails, which is a bug, the rest stays, the document is untouched,
 * and the part is drawn again as soon as the document changes, by undo for one.
 */
export class WhereItFails extends Component<WhereItFailsProps, { readonly failed: Error | null }> {
  static override readonly contextType = WorkspaceContext;
  declare context: React.ContextType<typeof WorkspaceContext>;
  override state = { failed: null as Error | null };
  private forget: (() => void) | undefined;

  static getDerivedStateFromError(thrown: unknown) {
    return { failed: thrown instanceof Error ? thrown : new Error(String(thrown)) };
  }

  override componentDidCatch(_: Error, __: ErrorInfo) {
    this.forget?.();
    this.forget = this.context?.later.subscribe(this.again);
  }

  override componentWillUnmount() {
    this.forget?.();
  }

  private readonly again = () => {
    this.forget?.();
    this.setState({ failed: null });
  };

  override render() {
    const { failed } = this.state;
    if (failed === null) return this.props.children;
    const commands = this.context?.commands;
    return (
      <div className={whereItFailsStyles.part} role="alert">
        <p>
          <b>{words.frame.failed.part(this.props.what)}</b>
        </p>
        <p>{words.frame.failed.hint}</p>
        <p className={whereItFailsStyles.why}>{failed.message}</p>
        <div>
          {commands?.['edit.undo'].enabled() && (
            <Button kind="framed" onPress={commands['edit.undo'].perform}>
              {words.frame.failed.undo}
            </Button>
          )}
          {commands && <Button onPress={commands['document.save'].perform}>{words.commands['document.save']}</Button>}
          <Button onPress={this.again}>{words.frame.failed.again}</Button>
        </div>
      </div>
    );
  }
}
