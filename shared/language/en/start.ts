/** What is said where the window cannot be shown. */
export const start = {
  failed: 'A bug in Bilateral keeps the window from being shown.',
  failedHint:
    'Your files are as they were, and unsaved work is kept. Close the window and start Bilateral again: what is unsaved is offered there.',
};
