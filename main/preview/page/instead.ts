/** Shows one sentence in place of the window's content. */
export function showInstead(sentence: string): void {
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  text.textContent = sentence;
  Object.assign(text.style, {
    maxWidth: '420px',
    margin: '30vh auto 0',
    padding: '0 var(--sp-4, 16px)',
    font: '400 15px/1.5 var(--font, system-ui, sans-serif)',
    color: 'var(--ink, CanvasText)',
    textAlign: 'center',
  });
  const show = () => document.body.replaceChildren(text);
  if (document.body) show();
  else document.addEventListener('DOMContentLoaded', show);
  document.title = 'Bilateral';
}
