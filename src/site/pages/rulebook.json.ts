import { rulebook } from '../standard.ts';

export const getStaticPaths = () => [{ params: { version: rulebook.version } }];

/** The compiled rulebook: fetched once by the islands that judge, cached by its version. */
export const GET = () => Response.json(rulebook);
