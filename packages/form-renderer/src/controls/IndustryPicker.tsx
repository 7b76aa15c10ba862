import type { FormSchema } from '@filing/filing';
import { useState } from 'react';
import { useSay } from '../messages/translate.ts';
import { useScreen } from '../screen/screenContext.ts';
import { Icon } from './Icon.tsx';
import { tagGroups, tagsOf } from './industryWords.ts';

interface IndustryPickerProps {
  readonly schema: FormSchema;
  readonly chosen: readonly string[];
  readonly onChange: (tags: readonly string[]) => void;
  readonly id: string;
  readonly describedBy: string | undefined;
}

/** Industry tags in their groups as boxes to tick, and other industries written as they are. */
export function IndustryPicker({ schema, chosen, onChange, id, describedBy }: IndustryPickerProps) {
  const say = useSay();
  const { model } = useScreen();
  const [other, setOther] = useState('');
  const groups = tagGroups(schema, model.context.industryTags ?? [], say('industry.listed'));
  const listed = new Set(groups.flatMap((group) => group.tags));
  const others = chosen.filter((tag) => !listed.has(tag));
  const add = () => {
    const tags = tagsOf(other).map((tag) => (listed.has(tag) || tag.startsWith('其他产业') ? tag : `其他产业：${tag}`));
    if (tags.length > 0) onChange([...new Set([...chosen, ...tags])]);
    setOther('');
  };
  const first = groups[0]?.tags[0];
  return (
    <div className="fr-tags">
      {groups.map((group) => (
        <fieldset key={group.title} className="fr-tag-group">
          <legend className="fr-tag-title">{group.title}</legend>
          {group.tags.map((tag) => (
            <label key={tag} className="fr-tag">
              <input type="checkbox" {...(tag === first ? { id } : {})} aria-describedby={describedBy} checked={chosen.includes(tag)} onChange={(event) => onChange(event.target.checked ? [...chosen, tag] : chosen.filter((each) => each !== tag))} />
              {tag}
            </label>
          ))}
        </fieldset>
      ))}
      <fieldset className="fr-tag-group">
        <legend className="fr-tag-title">{say('industry.other')}</legend>
        {others.map((tag) => <span key={tag} className="fr-tag fr-tag-other">{tag}<button type="button" className="fr-icon" aria-label={say('industry.remove', { tag })} onClick={() => onChange(chosen.filter((each) => each !== tag))}><Icon name="remove" /></button></span>)}
        <input className="fr-native fr-tag-input" aria-label={say('industry.otherHint')} placeholder={say('industry.otherHint')} value={other} onChange={(event) => setOther(event.target.value)} onBlur={add} onKeyDown={(event) => { if (event.key === 'Enter') { event.preventDefault(); event.stopPropagation(); add(); } }} />
        <button type="button" className="fr-button fr-button-small" onClick={add}>{say('industry.add')}</button>
      </fieldset>
    </div>
  );
}
