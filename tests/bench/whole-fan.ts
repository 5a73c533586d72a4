import { parentPort, workerData } from 'node:worker_threads';
import { createColumnRoom } from '../../shared/questions/fan/fan.ts';
import { fanOf, workedQuestion } from './worked-fan.ts';

/* A thread that answers W1 alone, with as many draws as it is given, in room of its own, at every message. */
const question = workedQuestion(workerData as number);
const room = createColumnRoom();
parentPort?.on('message', () => {
  fanOf(question, room);
  parentPort?.postMessage(null);
});
