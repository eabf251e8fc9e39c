/** A remark with the words it is about, unless it quotes them itself. */
export function Quoted({ quote, text }: { quote: string; text: string }) {
  return quote === '' || text.includes(quote) ? (
    <>{text}</>
  ) : (
    <>
      <q>{quote}</q> {text}
    </>
  );
}
