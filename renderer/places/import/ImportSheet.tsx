import { Dialog } from '../../controls/Dialog.tsx';
import { words } from '../../words.ts';
import { useView, useWorkspace } from '../../workspace/workspace-context.ts';
import { Bring } from './Bring.tsx';
import { OneFile } from './OneFile.tsx';

/** Brings data in, a file after another: nothing is taken before its button is pressed. */
export function ImportSheet() {
  const { view } = useWorkspace();
  const files = useView((state) => state.importing) ?? [];
  const close = () => view.setState({ importing: null });
  const [file, ...others] = files;
  const said = words.importSheet;
  return (
    <Dialog
      title={file ? said.titleOf(file.name) : said.title}
      wide={file === undefined}
      large={file !== undefined}
      onClose={close}
    >
      {file ? (
        <OneFile
          // A file is another one, also where its name is the same.
          key={`${file.name} ${file.lastModified} ${file.size}`}
          file={file}
          more={others.length}
          onFirst={(first) => view.setState({ importing: [first, ...files] })}
          onDone={() => view.setState({ importing: others.length > 0 ? others : null })}
          onClose={close}
        />
      ) : (
        <Bring onFiles={(brought) => view.setState({ importing: brought })} onClose={close} />
      )}
    </Dialog>
  );
}
