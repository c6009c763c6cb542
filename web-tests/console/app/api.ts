import { useCallback, useEffect, useState } from "react";
import type { Bucket, Cloud, Instance, InstanceAct, LaunchOrder } from "../cloud.ts";

/** How often an open page asks anew, in milliseconds. */
const INTERVAL = 1_000;

/** What the server said no with, in words for the person. */
export class Refusal extends Error {}

export async function signIn(user: string, password: string): Promise<void> {
  await post("/api/session", { user, password });
}

export async function launch(order: LaunchOrder): Promise<Instance> {
  return (await post("/api/instances", order)) as Instance;
}

export async function act(id: string, what: InstanceAct): Promise<Instance> {
  return (await post(`/api/instances/${id}/${what}`, null)) as Instance;
}

export async function addBucket(bucket: Bucket): Promise<void> {
  await post("/api/buckets", bucket);
}

/** The cloud as it stands, kept fresh; undefined until the first answer. */
export function useCloud(): { readonly cloud: Cloud | undefined; readonly refresh: () => void } {
  const [cloud, setCloud] = useState<Cloud>();
  const refresh = useCallback(() => {
    post("/api/cloud", null).then(
      (answer) => { setCloud((old) => newer(old, answer as Cloud)); },
      () => undefined,
    );
  }, []);
  useEffect(() => {
    refresh();
    const timer = setInterval(refresh, INTERVAL);
    return () => { clearInterval(timer); };
  }, [refresh]);
  return { cloud, refresh };
}

/** Keeps the old object when nothing changed, so that nothing is rendered anew. */
function newer(old: Cloud | undefined, fresh: Cloud): Cloud {
  return old !== undefined && JSON.stringify(old) === JSON.stringify(fresh) ? old : fresh;
}

async function post(path: string, body: unknown): Promise<unknown> {
  const response = await fetch(path, { method: "POST", body: body === null ? "" : JSON.stringify(body) });
  const answer = (await response.json()) as { error?: string };
  if (!response.ok) throw new Refusal(answer.error ?? "The service did not answer.");
  return answer;
}
