import { parentPort } from 'node:worker_threads';
import { createColumnRoom } from '../../shared/questions/fan/fan.ts';
import { fanOf, workedQuestion } from './worked-fan.ts';

/* A thread that answers W1-100k alone, in room of its own, at every message. */
const question = workedQuestion(100_000);
const room = createColumnRoom();
parentPort?.on('message', () => {
  fanOf(question, room);
  parentPort?.postMessage(null);
});
