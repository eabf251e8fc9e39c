import { exercisesVersion, servedExercises } from '../served.ts';

export const getStaticPaths = () => [{ params: { version: exercisesVersion } }];

/** All exercises: fetched by the mixed set, cached by its version. */
export const GET = () => Response.json(servedExercises);
