/** Where answers are kept, said where they are typed. */
export function KeptNote({ kept, href }: { kept: boolean; href: string }) {
  return kept ? (
    <p class="quiet kept-note">
      Answers stay in this browser. Practice, no exam: the answer keys are in the page.{' '}
      <a href={href}>Your record</a>
    </p>
  ) : (
    <p class="kept-note panel" role="status">
      This browser does not let the site store anything. The exercise works, but your answers are
      gone when you close the page. <a href={href}>Save them to a file</a> before you go.
    </p>
  );
}
