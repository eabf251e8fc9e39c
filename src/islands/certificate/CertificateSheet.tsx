/** What stands on the certificate. */
export interface CertificateFacts {
  name: string;
  team: string;
  from: string;
  to: string;
  exercises: number;
  hours: number;
  skills: { id: string; name: string; after: number | null; grown: boolean }[];
}

// A drawing of its own, with its colours in attributes: saved to a file it needs no style sheet.
// 1123 × 794 is A4 landscape at 96 dots an inch.
const ink = '#211e1a';
const soft = '#5b544a';
const accent = '#0f6674';
const font = "'Atkinson Hyperlegible Next Variable', 'Segoe UI', Helvetica, Arial, sans-serif";

/** Letters of a name times their size that fit the line: wider names are set smaller. */
const longestName = 1650;

/** The certificate as one sheet in landscape. */
export function CertificateSheet(props: CertificateFacts) {
  const { name, team, from, to, exercises, hours, skills } = props;
  return (
    <svg
      viewBox="0 0 1123 794"
      role="img"
      aria-label={`Certificate for ${name === '' ? 'a name to fill in' : name}: the Clearline course of fourteen days, ${from} to ${to}, about ${hours} hours, self-attested.`}
      font-family={font}
      fill={ink}
    >
      <rect width="1123" height="794" fill="#fffdf9" />
      <rect x="34" y="34" width="1055" height="726" fill="none" stroke={accent} stroke-width="3" />
      <rect x="34" y="34" width="14" height="726" fill={accent} />
      <text x="96" y="116" font-size="22" fill={accent} font-weight="700">
        Clearline: a course in saying it clearly
      </text>
      <text x="96" y="208" font-size={Math.min(54, longestName / name.length)} font-weight="700">
        {name === '' ? '…' : name}
      </text>
      <line x1="96" x2="1027" y1="226" y2="226" stroke={soft} stroke-width="1.5" />
      <text x="96" y="276" font-size="24">
        finished nine lessons in seven steps, with {exercises} exercises and talks,
      </text>
      <text x="96" y="312" font-size="24">
        between {from} and {to}: about {hours} {hours === 1 ? 'hour' : 'hours'}.
      </text>
      <text x="96" y="376" font-size="20" font-weight="700">
        Six skills practised
      </text>
      {skills.map((skill, index) => {
        const x = 96 + (index % 2) * 480;
        const y = 412 + Math.floor(index / 2) * 60;
        return (
          <g key={skill.id}>
            <circle
              cx={x + 8}
              cy={y + 2}
              r={8}
              fill={skill.grown ? accent : 'none'}
              stroke={accent}
              stroke-width="2.5"
            />
            <text x={x + 28} y={y + 9} font-size="21">
              {skill.name}
            </text>
            <text x={x + 28} y={y + 32} font-size="15" fill={soft}>
              {skill.after === null
                ? 'practised; no second audit'
                : `${Math.round(skill.after)} of 100 in the second audit${skill.grown ? ', clear growth' : ''}`}
            </text>
          </g>
        );
      })}
      <text x="96" y="640" font-size="19">
        In the standard of {team}.
      </text>
      <text x="96" y="694" font-size="16" fill={soft}>
        Self-attested: it was counted in the learner’s own browser, and nobody supervised it.
      </text>
      <text x="96" y="718" font-size="16" fill={soft}>
        Ask its owner about a case. That says more than a sheet can.
      </text>
    </svg>
  );
}
