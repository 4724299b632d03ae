import { useRef, useState } from 'react';
import { useWords } from '../words/words.tsx';
import { Button } from './button.tsx';
import { BOX, BOX_TEXT, FieldFrame, type FieldProps, useField } from './field.tsx';

/** On a plain-HTTP address in the office network browsers hide the clipboard; the old command still works there. */
async function copy(text: string, field: HTMLInputElement): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    field.select();
    document.execCommand('copy');
  }
}

/** A link to hand on. */
export function CopyField({ label, help, value }: Pick<FieldProps, 'label' | 'help'> & { value: string }) {
  const { t } = useWords();
  const wired = useField({ help });
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState(false);
  const onCopy = async () => {
    if (!field.current) return;
    await copy(value, field.current);
    setCopied(true);
    setTimeout(() => setCopied(false), 3_000);
  };
  return (
    <FieldFrame {...{ label, help, wired }}>
      <div className="flex gap-2">
        <input
          ref={field}
          {...wired.aria}
          id={wired.id}
          readOnly
          value={value}
          onFocus={(event) => event.target.select()}
          className={`${BOX} ${BOX_TEXT} min-w-0 bg-stone text-ellipsis`}
        />
        <Button look="quiet" onPress={() => void onCopy()} className="shrink-0">
          <span aria-live="polite">{copied ? t('shell.copied') : t('shell.copy')}</span>
        </Button>
      </div>
    </FieldFrame>
  );
}
