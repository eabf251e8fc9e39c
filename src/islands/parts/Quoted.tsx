/** A remark with the words it is about, unless it quotes them itself. */
export function Quoted({ quote, text }: { quote: string; text: string }) {
  // A long quotation is shortened in the remark, and its line ends are blanks there.
  const head = quote.replace(/\s+/g, ' ').trim().slice(0, 30);
  return head === '' || text.includes(head) ? (
    <>{text}</>
  ) : (
    <>
      <q>{quote}</q> {text}
    </>
  );
}
