import { useEffect, useRef } from 'preact/hooks';
import type { Obstacle } from './obstacle.ts';

const words: Record<Obstacle, { title: string; text: string[] }> = {
  refused: {
    title: 'The browser may not use your microphone here',
    text: [
      'Open the sign beside the address, a lock or two sliders. Allow the microphone, and the camera if you want it. Then try again.',
      'On a phone, look in the settings under the name of your browser. If nothing can be changed, your organisation has switched it off.',
    ],
  },
  'no-device': {
    title: 'No microphone was found, or no camera',
    text: ['Plug in a headset and try again. Without a camera, record the voice alone.'],
  },
  busy: {
    title: 'Another program has the microphone',
    text: ['End the call or the meeting that uses it, and try again.'],
  },
  'broke-off': {
    title: 'The recording broke off',
    text: ['The microphone went away. If anything was recorded, it is under “Listen”.'],
  },
  'no-recorder': {
    title: 'This browser cannot record',
    text: ['Firefox, Chrome, Edge and Safari of recent years can.'],
  },
  insecure: {
    title: 'Browsers record only on secure pages',
    text: ['The address of this page must begin with https. Tell whoever looks after the site.'],
  },
};

/** Why nothing can be recorded, how to mend it, and how to practise all the same. */
export function ObstacleNote({ obstacle }: { obstacle: Obstacle }) {
  const title = useRef<HTMLHeadingElement>(null);
  // What the page finds by itself is read in its place; what a button led to is read at once.
  const asked = obstacle !== 'insecure' && obstacle !== 'no-recorder';
  useEffect(() => {
    if (asked) title.current?.focus();
  }, [obstacle]);
  return (
    <div class="panel obstacle screen-only needs-scripts">
      <h3 ref={title} tabIndex={-1}>
        {words[obstacle].title}
      </h3>
      {words[obstacle].text.map((text) => (
        <p key={text}>{text}</p>
      ))}
      <p>
        You can practise without it, too. Read the script aloud to a colleague, with the checklist
        between you. Or use your phone’s own recorder, and open that file under “Listen”.
      </p>
    </div>
  );
}
