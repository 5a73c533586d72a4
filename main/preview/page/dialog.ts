import { decode } from '../codec.ts';
import type { Entry, Place } from '../folders.ts';
import type { Question } from '../page-link.ts';
import { makeParts, type Parts, rowOf } from './dialog-parts.ts';

/** The system's dialog for opening or saving a file, as far as a page can show one: a path and a folder's content. */
export function showDialog(base: string, question: Question): Promise<string | null> {
  const saving = question.dialog === 'save';
  const parts = makeParts(
    saving ? 'Save as' : 'Open',
    saving ? 'Save a file' : 'Open a file',
    saving ? 'Save' : 'Open',
  );
  const look = async (path: string): Promise<Place> => {
    const response = await fetch(`${base}place?path=${encodeURIComponent(path)}`);
    return decode(await response.text()) as Place;
  };
  return new Promise((resolve) => {
    const finish = (path: string | null) => {
      parts.element.remove();
      resolve(path);
    };
    const show = async (path: string, name: string): Promise<void> => {
      const place = await look(path);
      list(parts, place, question.extensions, {
        enter: (folder) => void show(folder, saving ? parts.nameIn() : ''),
        take(file) {
          parts.field.value = file;
          parts.say('');
          parts.field.focus();
        },
      });
      const separator = place.folder.includes('\\') ? '\\' : '/';
      parts.field.value = `${place.folder.replace(/[\\/]$/, '')}${separator}${place.name || name}`;
      parts.say('');
    };
    const choose = async () => {
      const place = await look(parts.field.value);
      if (place.kind === 'folder') return show(place.path, saving ? parts.nameIn() : '');
      if (saving ? parts.field.value.trim() === '' : place.kind === 'nothing') {
        return parts.say(`There is no file ${place.name} in ${place.folder}.`);
      }
      if (saving && place.kind === 'file' && question.confirmsOverwrite) {
        return parts.confirm(`${place.name} is there already. Replace it?`, 'Replace', () => finish(place.path));
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
    void show(question.path, '').then(() => {
      parts.field.focus();
      const { value } = parts.field;
      const start = Math.max(value.lastIndexOf('/'), value.lastIndexOf('\\')) + 1;
      const end = value.lastIndexOf('.');
      parts.field.setSelectionRange(start, end > start ? end : value.length);
    });
  });
}

interface Acts {
  readonly enter: (folder: string) => void;
  readonly take: (file: string) => void;
}

function list({ entries }: Parts, place: Place, extensions: readonly string[], { enter, take }: Acts): void {
  const shown = ({ name }: Entry) =>
    extensions.length === 0 || extensions.some((ending) => name.toLowerCase().endsWith(`.${ending}`));
  entries.replaceChildren(
    ...(place.above === place.folder ? [] : [rowOf('↑', 'Folder above', () => enter(place.above))]),
    ...place.folders.map(({ name, path }) => rowOf('▸', name, () => enter(path))),
    ...place.files.filter(shown).map(({ name, path }) => rowOf('', name, () => take(path))),
  );
}
