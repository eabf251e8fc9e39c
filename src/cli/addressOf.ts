/**
 * The address of a rule's page. `SITE` and `BASE` say where the site stands, as they do when it is built;
 * without them it is the one that `npm start` serves.
 */
export function addressOf(ruleId: string): string {
  const { SITE: site = 'http://localhost:4321', BASE: base = '/' } = process.env;
  return new URL(`${base.replace(/\/*$/, '/')}rules/${ruleId}/`, site).href;
}
