import { useAsk, useSend } from '../../../web/api.ts';
import { Button } from '../../../web/controls/button.tsx';
import { Loading } from '../../../web/controls/loading.tsx';
import { ProblemNote } from '../../../web/controls/problem-note.tsx';
import { useEcosystem } from '../../../web/place.ts';
import { useWords } from '../../../web/words/words.tsx';
import { listInvitations, revokeInvitation } from '../contract-joining.ts';

export function InvitationList() {
  const { t, moment } = useWords();
  const params = { ecosystem: useEcosystem() };
  const { data, error } = useAsk(listInvitations, { params }, { about: ['invitation', 'person'] });
  const revoke = useSend(revokeInvitation);
  if (error) return <ProblemNote problem={error} />;
  if (!data) return <Loading lines={3} />;
  const open = data.items.filter((each) => each.open);
  if (open.length === 0) return <p className="text-soft">{t('ecosystem.no-invitations')}</p>;
  return (
    <>
      <ProblemNote problem={revoke.error} />
      <ul className="border-line border-t">
        {open.map((each) => (
          <li key={each.id} className="flex min-h-14 items-center justify-between gap-4 border-line border-b py-2.5">
            <span>
              <span className="block">
                {[t('ecosystem.relation', { relation: each.relation }), each.organization].filter(Boolean).join(' · ')}
              </span>
              <span className="block text-meta text-soft">
                {t('ecosystem.invitation-state', { uses: each.uses, until: moment(each.expiresAt, 'day') })}
              </span>
            </span>
            <Button
              look="text"
              isPending={revoke.isPending}
              onPress={() => revoke.mutate({ params: { ...params, invitation: each.id } })}
            >
              {t('ecosystem.revoke')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
