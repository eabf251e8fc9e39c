/** Fetches what a lesson needs once it is used: the record and the player of its talk. */
export const fetchLessonAids = () => import('./lessonAids.ts');
