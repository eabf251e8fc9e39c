/** How the points came about, line by line. */
export function PointLines({
  lines,
}: {
  lines: readonly { text: string; points: number; of: number }[];
}) {
  return (
    <details class="point-lines">
      <summary>How the points came about</summary>
      <table>
        <tbody>
          {lines.map(({ text, points, of }) => (
            <tr key={text}>
              <td>{text}</td>
              <td>
                {points > 0 && of === 0 && '+'}
                {Math.round(points)}
                {of > 0 && ` of ${Math.round(of)}`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
