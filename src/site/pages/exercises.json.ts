import { servedQuizzes, versionOf } from '../served.ts';

export const getStaticPaths = () => [{ params: { version: versionOf(servedQuizzes) } }];

/** The quiz items: fetched by the mixed set, cached by its version. */
export const GET = () => Response.json(servedQuizzes);
