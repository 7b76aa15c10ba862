import { parentPort, workerData } from 'node:worker_threads';
import ELK, { type ElkNode } from 'elkjs/lib/elk.bundled.js';

/** Runs in a thread of its own: a layout takes half a second of full work. */
const laidOut = await new ELK().layout(workerData as ElkNode);
parentPort?.postMessage(laidOut);
