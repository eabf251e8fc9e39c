import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Span } from '../../engine/types.ts';
import type { Segment } from './cutSegments.ts';

/**
 * A text field with marks under its words. The marks are on a mirror of the text that lies behind
 * the field, in the same grid cell and the same type, and gives both their height: neither ever
 * scrolls by itself, so they cannot drift apart.
 */
export function MarkedEditor(props: {
  area: RefObject<HTMLTextAreaElement>;
  /** The field’s id, for its label. */
  id: string;
  text: string;
  segments: readonly Segment[];
  /** Changes when the current mark should come into view. */
  reveal: number;
  placeholder: string;
  describedBy: string;
  onInput(event: InputEvent): void;
  /** The caret or the selection moved, by key, pointer or script. */
  onSelect(selection: Span): void;
}) {
  const { area, id, text, segments, reveal, placeholder, describedBy, onInput, onSelect } = props;
  const mirror = useRef<HTMLDivElement>(null);
  const select = useRef(onSelect);
  select.current = onSelect;

  useLayoutEffect(() => {
    const tell = () => {
      const field = area.current;
      if (field === null || document.activeElement !== field) return;
      select.current({ start: field.selectionStart, end: field.selectionEnd });
    };
    document.addEventListener('selectionchange', tell);
    return () => document.removeEventListener('selectionchange', tell);
  }, []);

  useLayoutEffect(() => {
    if (reveal > 0) mirror.current?.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
  }, [reveal]);

  return (
    <div class="marked-editor">
      <div class="mirror" aria-hidden="true" ref={mirror}>
        {segments.map(({ text: part, look, doubled, current }) =>
          look === null ? (
            part
          ) : (
            <mark class={`${look}${doubled ? ' doubled' : ''}${current ? ' current' : ''}`}>
              {part}
            </mark>
          ),
        )}
        {/* A last empty line has no height without something on it. */}
        {'\u200b'}
      </div>
      <textarea
        ref={area}
        value={text}
        rows={10}
        lang="en"
        spellcheck
        id={id}
        aria-describedby={describedBy}
        placeholder={placeholder}
        onInput={(event) => onInput(event as unknown as InputEvent)}
      />
    </div>
  );
}
