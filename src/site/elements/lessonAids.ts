// What a lesson's page fetches when somebody uses it, in one piece: the page itself stays light.
export { getLearnerLog, noteEvent } from '../../islands/learnerLog.ts';
export { openTalk } from './talkPlayer.ts';
