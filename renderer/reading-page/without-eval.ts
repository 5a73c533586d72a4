import { z } from 'zod';

// The page's policy allows no code made from text; before the first schema is built.
z.config({ jitless: true });
