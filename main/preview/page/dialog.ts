import { decode } from '../codec.ts';
import type { Question } from '../page-link.ts';

interface Listing {
  readonly folder: string;
  readonly parent: string;
  readonly folders: readonly string[];
  readonly files: readonly string[];
}

/** The system's dialog for opening or saving a file, as far as a page can show one: a path and a folder's content. */
export async function showDialog(base: string, { dialog, folder, name }: Question): Promise<string | null> {
  const list = async (path: string): Promise<Listing> => {
    const response = await fetch(`${base}folder?path=${encodeURIComponent(path)}`);
    return decode(await response.text()) as Listing;
  };
  const element = document.createElement('dialog');
  Object.assign(element.style, {
    margin: 'auto',
    padding: '20px',
    width: '560px',
    border: '1px solid #888',
    borderRadius: '8px',
  });
  element.setAttribute('aria-label', dialog === 'open' ? 'Open a file' : 'Save a file');

  const heading = document.createElement('h2');
  heading.textContent = dialog === 'open' ? 'Open' : 'Save as';
  const field = document.createElement('input');
  field.setAttribute('aria-label', 'Path of the file');
  Object.assign(field.style, { width: '100%', padding: '6px', border: '1px solid #888', margin: '12px 0 8px' });
  const entries = document.createElement('div');
  Object.assign(entries.style, { height: '240px', overflow: 'auto', display: 'flex', flexDirection: 'column' });
  const buttons = document.createElement('div');
  Object.assign(buttons.style, { display: 'flex', gap: '8px', justifyContent: 'flex-end', marginTop: '12px' });
  element.append(heading, field, entries, buttons);
  document.body.append(element);

  return new Promise((resolve) => {
    const finish = (path: string | null) => {
      element.remove();
      resolve(path);
    };
    const button = (text: string, act: () => void): HTMLButtonElement => {
      const made = document.createElement('button');
      made.textContent = text;
      made.type = 'button';
      Object.assign(made.style, { padding: '4px 12px', textAlign: 'left' });
      made.addEventListener('click', act);
      return made;
    };
    const show = async (path: string): Promise<void> => {
      const { folder: here, parent, folders, files } = await list(path);
      const at = (entry: string) => `${here === '/' ? '' : here}/${entry}`;
      field.value = at(name);
      entries.replaceChildren(
        button('↑ folder above', () => void show(parent)),
        ...folders.map((entry) => button(`${entry}/`, () => void show(at(entry)))),
        ...files
          .filter((entry) => entry.endsWith('.bilateral'))
          .map((entry) =>
            button(entry, () => {
              field.value = at(entry);
            }),
          ),
      );
    };
    const choose = () => finish(field.value);
    buttons.append(
      button('Cancel', () => finish(null)),
      button(dialog === 'open' ? 'Open' : 'Save', choose),
    );
    field.addEventListener('keydown', (event) => {
      if (event.key === 'Enter') choose();
    });
    element.addEventListener('cancel', () => finish(null));
    element.showModal();
    void show(folder).then(() => field.focus());
  });
}
