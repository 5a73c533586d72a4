import { callAsIn } from '../../renderer/names.ts';
import { seedStructure } from '../seeds/seed.ts';

// Sentences of the page are tested without a document that is open: things are called as in one of the first case.
callAsIn({ structure: seedStructure });
