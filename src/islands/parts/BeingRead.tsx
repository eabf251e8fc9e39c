/** What stands where the record will be, until it has been read. */
export const BeingRead = ({ what = 'Your record' }: { what?: string }) => (
  <p class="needs-scripts" role="status">
    {what} is being read.
  </p>
);
