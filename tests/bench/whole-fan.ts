import { parentPort, workerData } from 'node:worker_threads';
import { fanOf, workedQuestion } from './worked-fan.ts';

/* A thread that answers W1 alone, with as many draws as it is given, at every message. */
const question = workedQuestion(workerData as number);
parentPort?.on('message', () => {
  fanOf(question);
  parentPort?.postMessage(null);
});
