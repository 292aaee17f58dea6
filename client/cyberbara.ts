// `understudy/client/cyberbara`: the generated client, and what an app needs beside it.
export * from '../generated/cyberbara/client.ts';
export * from './wait-for-task.ts';
