import type { Page } from 'playwright-core';
import type { DialogueTask } from '../../src/schemas/dialogueTask.ts';
import type { Emotion, Exercise } from '../../src/schemas/exercise.ts';
import type { Match } from '../../src/schemas/match.ts';

/** What a newcomer writes to every question for themselves. */
export const ownThought = 'I begin with the cause, and the reader waits for the hour.';

/**
 * Answers the exercise that is open on a page with what its author says is right, and waits for the
 * marking. In a client's text no words are marked: that earns less, and is done quicker.
 *
 * @param text what is written in place of the author's answer, for a reply or a text to say better
 */
export async function answerExercise(page: Page, exercise: Exercise, text?: string): Promise<void> {
  switch (exercise.type) {
    case 'rephrase':
    case 'reply':
      if (exercise.key.sendAsIs && text === undefined) {
        await page.getByRole('button', { name: 'Send it as it stands' }).click();
      } else {
        await write(page, text ?? exercise.answers.pass[0]!);
        await page.getByRole('button', { name: 'Show the marking' }).click();
      }
      break;
    case 'match':
      await answerBoard(page, exercise.board);
      await page.getByRole('button', { name: 'Mark my answer' }).click();
      break;
    case 'emotion':
      await answerEmotion(page, exercise);
      await page.getByRole('button', { name: 'Mark my answer' }).click();
      break;
    case 'dialogue':
      for (const said of listGoodTurns(exercise)) {
        await write(page, said);
        await page.getByRole('button', { name: 'Go on' }).click();
      }
      break;
    case 'reflect':
      await write(page, ownThought);
      await page.getByText('Kept. It comes back').waitFor();
      return;
  }
  await page.locator('.verdict').waitFor();
}

/** A good line for each turn the learner writes. */
export function listGoodTurns({ turns, answers }: DialogueTask): string[] {
  return turns
    .filter((turn) => 'ask' in turn)
    .map(({ model }, index) => answers.pass.find(({ turn }) => turn === index + 1)?.text ?? model);
}

/** Writes into the one box of an exercise and hands it in. */
export async function write(page: Page, text: string): Promise<void> {
  const box = page.locator('.quiz-form textarea');
  await box.fill(text);
  await box.press('Control+Enter');
}

async function answerBoard(page: Page, board: Match['board']): Promise<void> {
  const group = (name: string) => page.getByRole('group', { name, exact: true });
  switch (board.form) {
    case 'sort':
      for (const { text, bin } of board.items) {
        const key = board.bins.findIndex(({ id }) => id === bin) + 1;
        await group(text).getByRole('radio').first().press(String(key));
      }
      break;
    case 'pick':
      for (const { ask, options } of board.rounds) {
        const best = options.find(({ share }) => share === 1)!;
        await group(ask)
          .getByRole('radio', { name: best.text, exact: true })
          .check({ force: true });
      }
      break;
    case 'order':
      await putInOrder(
        page,
        board.items.map(({ text }) => text),
      );
  }
}

/** Moves each line up to its place, from the first to the last, with Alt and the arrow. */
export async function putInOrder(page: Page, texts: readonly string[]): Promise<void> {
  const lines = page.locator('.board > li');
  for (const [place, text] of texts.entries()) {
    const from = (await lines.locator('> p').allInnerTexts()).findIndex((line) => line === text);
    for (let at = from; at > place; at -= 1) {
      await lines.nth(at).getByRole('button', { name: /^Up/ }).press('Alt+ArrowUp');
    }
  }
}

async function answerEmotion(page: Page, { key, openings }: Emotion): Promise<void> {
  const best = openings.find(({ share }) => share === 1)!;
  await page.locator(`[name=feeling][value="${key.feeling.id}"]`).check({ force: true });
  if (key.strength !== undefined) {
    await page.locator(`[name=strength][value="${key.strength}"]`).check({ force: true });
  }
  await page.getByRole('radio', { name: best.text, exact: true }).check({ force: true });
}
