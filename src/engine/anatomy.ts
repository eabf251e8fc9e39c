import { wordSet } from './wordSet.ts';

/**
 * The words that mark the parts of a letter. `read` works before any rulebook is at hand,
 * so these few stand here and not in content/.
 */

/** A line that opens a letter or a call. */
export const salutation =
  /^(?:kia\s+ora|bonjour|bonsoir|salut|guten\s+(?:morgen|tag|abend)|moin|servus|hola|buenos\s+d[ií]as|ol[aá]|ciao|buongiorno|hej|ahoj|merhaba|namaste|salaam|shalom|g['’]day|hello|hi|hey|hiya|yo|howya|howdy|dear|hallo|greetings|welcome|good\s+(?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)(?=[\s,!.]*$|\s*,|\s+\p{Lu}))(?![\p{L}\p{N}])/iu;

/** A line that takes leave. */
export const valediction =
  /^(?:(?:(?:with|my|our|many|very|all|the|kind|kindest|best|warm|warmest|friendly|and|good)\s+)*(?:regards|wishes|thanks|greetings|respects)|(?:yours|sincerely|faithfully|truly|respectfully|cordially|best|cheers|thanks|thank\s+you|take\s+care|all\s+the\s+best|speak\s+soon|talk\s+soon|bye|goodbye|have\s+a\s+(?:good|nice|great)\s+\p{L}+)(?:\s+(?:sincerely|faithfully|truly|again|so\s+much|very\s+much|in\s+advance|for\s+now|and\s+\p{L}+(?:\s+\p{L}+)?|from\s+\p{L}+))?)[\s,.!–—-]*$/iu;

/** Small words inside a name. */
export const particles = wordSet(
  'van von der den de del della di da dos das du la le el al bin binti ibn ben ter ten of zu zur af av y e',
);

/** What stands before a name. */
export const titles = wordSet(
  'mr mrs ms miss mx dr prof professor sir madam doctor sister brother father reverend captain herr frau',
);

/** Short forms whose full stop ends no sentence. */
export const stopless = wordSet(
  'mr mrs ms mx dr prof st no nr approx dept ext tel eg ie vs fig incl sr jr capt rev hon ca cf resp',
);

/** Short forms whose full stop may end a sentence: only a capital after it tells. */
export const mayEnd = wordSet(
  'etc pm am min max inc ltd co corp hrs hr mins sec jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun',
);

/** From here on a letter holds another letter. */
export const threadHead =
  /^\s*(?:-{2,}\s*(?:original message|forwarded message|original appointment)|begin forwarded message|on\s.{4,120}\swrote:\s*$|\*{0,2}from:\*{0,2}\s.{1,120}$|_{10,}\s*$)/i;

/** "Ewa Lind wrote on 3 May:", "Am 3. Mai schrieb Ewa:": heads a thread where a date stands in it or ">" below it. */
export const wroteLine =
  /(?<!\p{L})(?:wrote|schrieb|écrit|escribió|scritto|schreef|skrev|napisał)(?!\p{L}).{0,80}:\s*$/iu;

/** A turn of a transcript: "Agent: …" is the writer's own, "Client: …" is not. */
export const ownTurn =
  /^\s*(?:agent|technician|analyst|support|service desk|desk|operator|me|l[123])\s*:\s+/i;
export const othersTurn =
  /^\s*(?:client|customer|caller|user|director|manager|deputy|receptionist|colleague|principal)\s*:\s+/i;

/** A line that a machine wrote. */
export const logLine =
  /^\s*(?:<!--|\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d|\[?\d\d:\d\d:\d\d[.,\d]*\]?\s|\[cid:|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s+\d{1,2}\s\d\d:\d\d:\d\d\s|at\s[\w$.]+\(|traceback \(|(?:warn|warning|error|info|debug|fatal|crit)(?:\]|:\s|\s\[|\s+\d|\s{2,}))/i;

/** The small print below a letter. */
export const smallPrint =
  /^\s*(?:--\s*$|this (?:e-?mail|message)[^.]{0,60}\b(?:confidential|intended|attachments?|privileged)|confidentiality (?:notice|note)|(?:[^\w\s]\W*)?confidential\b\W|disclaimer\b|the (?:information|contents?) (?:contained )?in this (?:e-?mail|message)|if you are not the (?:intended|named|addressee)|if you (?:have )?received? this (?:e-?mail|message) (?:in error|by mistake)|registered (?:office|in [A-Z])|please consider the environment|sent from my\b|get outlook for\b|think before you print)/i;

/** "- ", "1. ", "2) ", "a) ", "Step 3: " at the head of a line. */
export const listMark =
  /^\s*(?:([-*•‣◦·▪–]|\[[ xX]?\])\s+|(?:step\s+)?(\d{1,2})[.):]\s+|step\s+(\d{1,2})\s+[-–—]\s+|\(?([a-hA-H]|\d{1,2})\)\s+)/i;

/** Several readers, greeted as one. */
export const groups = wordSet(
  'all koutou everyone everybody colleagues team teams folks both class parents friends neighbours staff crew shift drivers teachers nurses ladies gentlemen guys people there',
);
