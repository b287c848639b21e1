import type { Tx } from '@atrium/db';

export async function accountNames(
  tx: Tx,
  rows: readonly { readonly accountId: string }[],
): Promise<ReadonlyMap<string, string>> {
  const accounts = await tx.billingAccount.findMany({
    where: { id: { in: [...new Set(rows.map(({ accountId }) => accountId))] } },
    select: { id: true, name: true },
  });
  return new Map(accounts.map(({ id, name }) => [id, name]));
}
