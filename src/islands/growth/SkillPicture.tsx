import type { Growth } from '../../learner/growth.ts';
import type { Skill } from '../../schemas/skill.ts';

// One row a skill: a ring for before, a filled dot for after, a line between them. Shapes and words
// carry the meaning, so it reads in greyscale and on a fax; the table below holds the numbers.
const row = 52;
const left = 210;
const right = 590;
const width = 640;
const top = 34;

const place = (points: number) => left + (points / 100) * (right - left);

/** The six skills before and after as a picture. */
export function SkillPicture(props: { growth: Growth; skills: Pick<Skill, 'id' | 'name'>[] }) {
  const { growth, skills } = props;
  const height = top + growth.skills.length * row + 34;
  return (
    <svg
      class="skill-picture"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={describe(props)}
    >
      {[0, 25, 50, 75, 100].map((points) => (
        <g key={points}>
          <line class="grid" x1={place(points)} x2={place(points)} y1={top - 8} y2={height - 34} />
          <text class="axis" x={place(points)} y={top - 14} text-anchor="middle">
            {points}
          </text>
        </g>
      ))}
      {growth.skills.map(({ skill, before, after, verdict }, index) => {
        const y = top + index * row + row / 2;
        const name = skills.find(({ id }) => id === skill)?.name ?? skill;
        return (
          <g key={skill} data-skill={skill}>
            <text class="name" x={0} y={y + 5}>
              {name}
            </text>
            {before !== null && after !== null && (
              <line
                class={verdict === 'growth' || verdict === 'decline' ? 'clear' : 'unclear'}
                x1={place(before)}
                x2={place(after)}
                y1={y}
                y2={y}
              />
            )}
            {before !== null && <circle class="before" cx={place(before)} cy={y} r={8} />}
            {after !== null && <circle class="after" cx={place(after)} cy={y} r={8} />}
            {after !== null && (
              <text class="value" x={width} y={y + 5} text-anchor="end">
                {Math.round(after)}
              </text>
            )}
          </g>
        );
      })}
      <g transform={`translate(${left} ${height - 12})`}>
        <circle class="before" cx={8} cy={-5} r={7} />
        <text class="axis" x={22}>
          before
        </text>
        <circle class="after" cx={98} cy={-5} r={7} />
        <text class="axis" x={112}>
          after
        </text>
        <line class="clear" x1={170} x2={200} y1={-5} y2={-5} />
        <text class="axis" x={208}>
          clear change
        </text>
        <line class="unclear" x1={308} x2={338} y1={-5} y2={-5} />
        <text class="axis" x={346}>
          not clear
        </text>
      </g>
    </svg>
  );
}

function describe({ growth, skills }: Parameters<typeof SkillPicture>[0]): string {
  const parts = growth.skills.map(({ skill, before, after }) => {
    const name = skills.find(({ id }) => id === skill)?.name ?? skill;
    return `${name}: ${before === null ? 'nothing' : Math.round(before)} before, ${after === null ? 'nothing' : Math.round(after)} after`;
  });
  return `Six skills before and after. ${parts.join('. ')}.`;
}
