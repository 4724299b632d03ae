import { useMemo } from 'react';
import { encode } from 'uqr';
import { useWords } from '../words/words.tsx';

/** One path of unit squares, runs in a row joined. */
function drawing(data: readonly (readonly boolean[])[]): string {
  return data
    .map((row, y) => {
      let path = '';
      for (let x = 0; x < row.length; ) {
        let end = x;
        while (row[end]) end += 1;
        if (end > x) path += `M${x} ${y}h${end - x}v1H${x}z`;
        x = end + 1;
      }
      return path;
    })
    .join('');
}

/** Dark on white in any appearance, with its quiet zone: cameras insist. Error correction Q bears dirt and a fold. */
export function QrCode({ address, size = 200 }: { address: string; size?: number }) {
  const { t } = useWords();
  const code = useMemo(() => encode(address, { ecc: 'Q', border: 4 }), [address]);
  return (
    <svg
      role="img"
      aria-label={t('shell.qr-code', { address })}
      width={size}
      height={size}
      viewBox={`0 0 ${code.size} ${code.size}`}
      shapeRendering="crispEdges"
      className="rounded-md"
    >
      <rect width={code.size} height={code.size} fill="#fff" />
      <path d={drawing(code.data)} fill="#1b1815" />
    </svg>
  );
}
