// The coding thread, run from its source: threads do not inherit the loader of TypeScript.
import { register } from 'tsx/esm/api';

register();
await import('../cache/code-worker.ts');
