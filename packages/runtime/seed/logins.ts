/** Who can sign in to the demo. Printed by `npm start`; never created in production. */
export const demoLogins = [
  { role: 'labs owner', email: 'maya@fernwood.example', password: 'fernwood-maya-demo' },
  { role: 'labs editor', email: 'theo@fernwood.example', password: 'fernwood-theo-demo' },
  { role: 'labs approver', email: 'ines@fernwood.example', password: 'fernwood-ines-demo' },
  { role: 'another shop', email: 'sol@harborline.example', password: 'harborline-sol-demo' },
  { role: 'academy author', email: 'nora@meridian.example', password: 'meridian-nora-demo' },
  { role: 'learner, bought', email: 'sam@rivers.example', password: 'rivers-sam-demo' },
  { role: 'learner, new', email: 'lee@lakeside.example', password: 'lakeside-lee-demo' },
  { role: 'platform staff', email: 'staff@atrium.example', password: 'atrium-staff-demo' },
] as const;

export type DemoEmail = (typeof demoLogins)[number]['email'];
