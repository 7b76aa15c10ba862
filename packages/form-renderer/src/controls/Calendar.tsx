import { DatePicker } from 'antd';
import dayjs from 'dayjs';
// Only makes the language known; which one is drawn antd's own locale says, so that no other calendar's is changed.
import 'dayjs/locale/zh-cn.js';
import { ariaOf, type ControlProps } from '../field/controlProps.ts';
import { useSay } from '../messages/translate.ts';

/** antd's calendar for one day. */
export default function Calendar(props: ControlProps) {
  const { id, value, onChange, onLeave, invalid } = props;
  const say = useSay();
  const day = typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayjs(value) : null;
  return (
    <DatePicker {...ariaOf(props)} id={id} className="fr-date" value={day?.isValid() ? day : null} format="YYYY-MM-DD" {...(invalid ? { status: 'error' as const } : {})} placeholder={typeof value === 'string' && value !== '' && !day ? value : say('field.date')}
      onChange={(next) => onChange(next ? next.format('YYYY-MM-DD') : undefined)} onBlur={onLeave} />
  );
}
