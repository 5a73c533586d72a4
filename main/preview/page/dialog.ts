import { words } from '../../words.ts';
import { decode } from '../codec.ts';
import type { Entry, Place } from '../folders.ts';
import type { Question } from '../page-link.ts';
import { makeParts, type Parts, rowOf } from './dialog-parts.ts';

/** The system's dialog for opening or saving a file, as far as a page can show one: a path and a folder's content. */
export function showDialog(base: string, question: Question): Promise<string | null> {
  const saving = question.dialog === 'save';
  const { title, name, accept } = words.preview[question.dialog];
  const parts = makeParts(title, name, accept);
  const look = async (path: string): Promise<Place> => {
    const response = await fetch(`${base}place?path=${encodeURIComponent(path)}`);
    return decode(await response.text()) as Place;
  };
  return new Promise((resolve) => {
    const finish = (path: string | null) => {
      // Closed, and not only removed, it gives the focus back to where it was.
      parts.element.close();
      parts.element.remove();
      resolve(path);
    };
    const show = (place: Place): void =>
      list(parts, place, question.extensions, {
        enter: (folder) => void enter(folder, parts.nameIn()),
        take(file) {
          parts.field.value = file;
          parts.say('');
          parts.field.focus();
        },
      });
    /** Goes to another folder; the name to save under goes with it. */
    const enter = async (folder: string, name: string): Promise<void> => {
      const place = await look(folder);
      show(place);
      parts.field.value = within(place.folder, saving ? name : '');
      parts.say('');
    };
    const choose = async () => {
      const place = await look(parts.field.value);
      if (place.kind === 'folder') return enter(place.path, nameOf(question.path));
      if (saving ? parts.field.value.trim() === '' : place.kind === 'nothing') {
        return parts.say(words.preview.noFile(place.name, place.folder));
      }
      if (saving && place.kind === 'file' && question.confirmsOverwrite) {
        return parts.confirm(words.preview.replaceIt(place.name), words.preview.replace, () => finish(place.path));
      }
      finish(place.path);
    };
    parts.cancel.addEventListener('click', () => finish(null));
    parts.accept.addEventListener('click', () => void choose());
    parts.field.addEventListener('input', () => parts.say(''));
    parts.element.addEventListener('cancel', () => finish(null));
    parts.element.addEventListener('keydown', (event) => {
      // The keys of the window behind it are not for the dialog.
      event.stopPropagation();
      if (event.key === 'Enter' && event.target === parts.field) void choose();
    });
    document.body.append(parts.element);
    parts.element.showModal();
    // Only the list has to be waited for: what is typed meanwhile stays.
    parts.field.value = saving ? question.path : within(question.path, '');
    parts.field.focus();
    selectName(parts.field);
    void look(question.path).then(show);
  });
}

const nameOf = (path: string): string => path.split(/[\\/]/).at(-1) ?? '';

const within = (folder: string, name: string): string =>
  `${folder.replace(/[\\/]$/, '')}${folder.includes('\\') ? '\\' : '/'}${name}`;

/** As the system's dialogs do: what is typed first is another name, in the same folder and with the same ending. */
function selectName(field: HTMLInputElement): void {
  const { value } = field;
  const start = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1;
  const end = value.lastIndexOf('.');
  field.setSelectionRange(start, end > start ? end : value.length);
}

interface Acts {
  readonly enter: (folder: string) => void;
  readonly take: (file: string) => void;
}

function list({ entries }: Parts, place: Place, extensions: readonly string[], { enter, take }: Acts): void {
  const shown = ({ name }: Entry) =>
    extensions.length === 0 || extensions.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  entries.replaceChildren(
    ...(place.above === place.folder ? [] : [rowOf('↑', words.preview.folderAbove, () => enter(place.above))]),
    ...place.folders.map(({ name, path }) => rowOf('▸', name, () => enter(path))),
    ...place.files.filter(shown).map(({ name, path }) => rowOf('', name, () => take(path))),
  );
}
