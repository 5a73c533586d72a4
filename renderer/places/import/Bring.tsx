import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { Button } from '../../controls/Button.tsx';
import dialogStyles from '../../controls/dialog.module.css';
import textFieldStyles from '../../controls/text-field.module.css';
import { classes } from '../../theme/classes.ts';
import { words } from '../../words.ts';
import importStyles from './import.module.css';

interface BringProps {
  readonly onFiles: (files: readonly File[]) => void;
  readonly onClose: () => void;
}

/** Asks for a file, or a table that is pasted. */
export function Bring({ onFiles, onClose }: BringProps) {
  const [pasted, setPasted] = useState('');
  const said = words.importSheet.bring;
  return (
    <form
      className={importStyles.bring}
      onSubmit={(event) => {
        event.preventDefault();
        if (pasted.trim() !== '') onFiles([new File([pasted], said.pasted, { type: 'text/plain' })]);
      }}
    >
      <p>{said.intro}</p>
      <div className={importStyles.choose}>
        <FileTrigger allowsMultiple onSelect={(files) => files && files.length > 0 && onFiles([...files])}>
          <Button kind="primary" autoFocus>
            {said.choose}
          </Button>
        </FileTrigger>
        <span>{said.drop}</span>
      </div>
      <div className={classes(textFieldStyles.field, importStyles.paste)}>
        <label>
          {said.paste}
          <textarea
            aria-label={said.pasteLabel}
            rows={6}
            value={pasted}
            spellCheck={false}
            onChange={(event) => setPasted(event.currentTarget.value)}
          />
        </label>
      </div>
      <div className={dialogStyles.choices}>
        <Button kind="framed" onPress={onClose}>
          {words.terms.cancel}
        </Button>
        <Button kind="framed" submits disabled={pasted.trim() === ''}>
          {said.use}
        </Button>
      </div>
    </form>
  );
}
