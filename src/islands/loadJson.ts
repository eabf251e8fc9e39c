const loaded = new Map<string, Promise<unknown>>();

/**
 * Fetches a JSON asset of this site once a page, however many islands ask.
 *
 * @throws TypeError where the network or the file fails; the next call tries again
 */
export function loadJson<T>(url: string): Promise<T> {
  let promise = loaded.get(url);
  if (promise === undefined) {
    promise = fetch(url).then((response) => {
      if (!response.ok) throw new TypeError(`${url} answered ${response.status}`);
      return response.json();
    });
    promise.catch(() => loaded.delete(url));
    loaded.set(url, promise);
  }
  return promise as Promise<T>;
}
