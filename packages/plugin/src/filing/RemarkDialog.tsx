import { Input, Modal } from 'antd';
import { useState } from 'react';
import { usePlugin } from '../root/pluginContext.ts';

interface Props {
  /** The field's words; null while closed. */
  readonly title: string | null;
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
}

/** Asks for the words of one remark. */
export function RemarkDialog({ title, onText, onClose }: Props) {
  const { t } = usePlugin();
  const [text, setText] = useState('');
  const close = () => {
    setText('');
    onClose();
  };
  return (
    <Modal open={title !== null} title={t('filing.remark.on', { field: title ?? '' })} okText={t('filing.remark.add')} cancelText={t('cancel')} okButtonProps={{ disabled: text.trim() === '' }} onCancel={close} destroyOnHidden
      onOk={() => {
        onText(text.trim());
        close();
      }}>
      <Input.TextArea aria-label={t('filing.remark.text')} rows={3} maxLength={500} showCount value={text} onChange={(event) => setText(event.target.value)} />
    </Modal>
  );
}
