import type { Medium } from './take.ts';

/** Best first. Chrome, Edge and Firefox write WebM, Safari MP4. */
const types: Record<Medium, string[]> = {
  audio: ['audio/webm;codecs=opus', 'audio/webm', 'audio/mp4', 'audio/ogg;codecs=opus'],
  video: ['video/webm;codecs=vp9,opus', 'video/webm;codecs=vp8,opus', 'video/webm', 'video/mp4'],
};

/** A media type that this browser can record; empty where only the browser itself knows one. */
export function chooseType(medium: Medium): string {
  return types[medium].find((type) => MediaRecorder.isTypeSupported(type)) ?? '';
}

/** "practice-2026-11-22-14-30-05.webm", by the learner's own clock. */
export function nameRecording(type: string, medium: Medium, now: Date): string {
  // Swedish writes a date and a time as ISO does, in the local time zone.
  const moment = now.toLocaleString('sv').replace(/\D+/g, '-');
  return `practice-${moment}.${findEnding(type, medium)}`;
}

function findEnding(type: string, medium: Medium): string {
  if (type.includes('mp4')) return medium === 'audio' ? 'm4a' : 'mp4';
  return type.includes('ogg') ? 'ogg' : 'webm';
}
