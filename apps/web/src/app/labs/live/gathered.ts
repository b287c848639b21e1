/** `run`, at once and then at most every `ms` while it is asked for; never forgotten. */
export function gathered(ms: number, run: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let again = false;
  const fire = () => {
    again = false;
    run();
    timer = setTimeout(() => {
      timer = null;
      if (again) fire();
    }, ms);
  };
  return () => {
    if (timer) again = true;
    else fire();
  };
}
