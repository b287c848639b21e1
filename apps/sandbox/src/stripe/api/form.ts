export type Form = { [key: string]: Form | Form[] | string };

/** Form fields with brackets as nested objects and arrays: `items[0][price]=x`, `expand[]=y`. */
export function decodeForm(text: string): Form {
  const root: Form = {};
  for (const [key, value] of new URLSearchParams(text)) put(root, pathOf(key), value);
  return arraysIn(root) as Form;
}

const pathOf = (key: string): string[] => {
  const [head = '', ...rest] = key.split('[');
  return [head, ...rest.map((part) => part.replace(/\]$/, ''))];
};

function put(root: Form, path: readonly string[], value: string): void {
  let node = root;
  path.forEach((part, i) => {
    const key = part === '' ? String(Object.keys(node).length) : part;
    if (key === '__proto__') return;
    if (i === path.length - 1) {
      node[key] = value;
      return;
    }
    const next = node[key];
    const branch: Form = typeof next === 'object' && !Array.isArray(next) ? next : {};
    node[key] = branch;
    node = branch;
  });
}

/** Objects whose keys are 0, 1, 2 … are arrays. */
function arraysIn(node: Form | Form[] | string): Form | Form[] | string {
  if (typeof node === 'string' || Array.isArray(node)) return node;
  const entries = Object.entries(node).map(([key, value]) => [key, arraysIn(value)] as const);
  const isArray = entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key));
  return isArray ? entries.map(([, value]) => value as Form) : Object.fromEntries(entries);
}
