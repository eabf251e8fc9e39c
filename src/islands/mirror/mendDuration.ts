/**
 * Chrome writes recordings without their length, so their time bar is dead until they were played
 * once. A jump far behind the end makes the browser look for it.
 */
export function mendDuration(player: HTMLMediaElement): void {
  if (player.duration !== Infinity) return;
  const goBack = () => {
    if (player.duration === Infinity) return;
    player.removeEventListener('durationchange', goBack);
    player.currentTime = 0;
  };
  player.addEventListener('durationchange', goBack);
  player.currentTime = Number.MAX_SAFE_INTEGER;
}
