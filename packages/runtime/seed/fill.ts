import { coreRoles } from '@atrium/core/kernel';
import { createRuntime, type Env, writePlans } from '@atrium/runtime';
import { seedSchool } from './academy/school.ts';
import { seedShop } from './labs/shop.ts';
import { callOf, createOrganization, createPerson } from './people.ts';

/** The demo: people, two shops with six certificates, a school with its course. */
export async function fill(env: Env): Promise<void> {
  const runtime = await createRuntime(env, { service: 'seed' });
  const { platform } = runtime;
  try {
    await writePlans(platform);
    const maya = await createPerson(platform, 'maya@fernwood.example');
    const theo = await createPerson(platform, 'theo@fernwood.example');
    const ines = await createPerson(platform, 'ines@fernwood.example');
    const sol = await createPerson(platform, 'sol@harborline.example');
    const nora = await createPerson(platform, 'nora@meridian.example');
    const sam = await createPerson(platform, 'sam@rivers.example');
    await createPerson(platform, 'lee@lakeside.example');
    await createPerson(platform, 'staff@atrium.example', 'admin');
    const fernwood = await createOrganization(platform, 'Fernwood Supply Co.', [
      { person: maya, roles: [coreRoles.owner] },
      { person: theo, roles: ['member', 'labs.editor'] },
      { person: ines, roles: ['member', 'labs.approver'] },
    ]);
    await createOrganization(platform, 'Harborline Cannabis', [{ person: sol, roles: [coreRoles.owner] }]);
    await seedShop(platform, {
      organizationId: fernwood,
      editor: callOf(platform, theo, fernwood, ['member', 'labs.editor']),
      approver: callOf(platform, ines, fernwood, ['member', 'labs.approver']),
    });
    const meridian = await createOrganization(platform, 'Meridian Physician Finance', [
      { person: nora, roles: [coreRoles.owner, 'academy.author'] },
    ]);
    await seedSchool(platform, {
      owner: callOf(platform, nora, meridian, [coreRoles.owner, 'academy.author']),
      learner: sam,
      sells: env.stripe.pretended,
    });
  } finally {
    await runtime.close();
  }
}
