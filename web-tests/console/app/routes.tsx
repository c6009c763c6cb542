import { useEffect } from "react";
import { NotificationsProvider } from "./notifications.tsx";
import { BucketsFrame, StoragePage } from "./pages/storage.tsx";
import { GuidePage } from "./pages/guide.tsx";
import { HomePage } from "./pages/home.tsx";
import { ImagesPage, KeyPairsPage, SecurityGroupsPage } from "./pages/lists.tsx";
import { InstancePage } from "./pages/instance.tsx";
import { InstancesPage } from "./pages/instances.tsx";
import { LaunchPage } from "./pages/launch.tsx";
import { SignInPage } from "./pages/sign-in.tsx";
import { usePath } from "./router.ts";

interface Route {
  readonly title: string;
  readonly page: () => React.JSX.Element;
}

const ROUTES: Record<string, Route> = {
  "/sign-in": { title: "Sign in", page: SignInPage },
  "/home": { title: "Console home", page: HomePage },
  "/compute/instances": { title: "Instances", page: InstancesPage },
  "/compute/instances/launch": { title: "Launch an instance", page: LaunchPage },
  "/compute/images": { title: "Images", page: ImagesPage },
  "/compute/key-pairs": { title: "Key pairs", page: KeyPairsPage },
  "/compute/security-groups": { title: "Security groups", page: SecurityGroupsPage },
  "/storage": { title: "Object storage", page: StoragePage },
  "/storage/buckets": { title: "Buckets", page: BucketsFrame },
  "/guides/instance-lifecycle": { title: "Instance lifecycle", page: GuidePage },
};

/** The page for the current path; an instance's page for any path under instances; home for what is unknown. */
export function Routes(): React.JSX.Element {
  const path = usePath();
  const { title, page: Page } = routeOf(path);
  useEffect(() => { document.title = `${title} | Nimbus Cloud`; }, [title]);
  return (
    <NotificationsProvider>
      <Page key={path} />
    </NotificationsProvider>
  );
}

function routeOf(path: string): Route {
  const known = ROUTES[path];
  if (known !== undefined) return known;
  if (path.startsWith("/compute/instances/")) return { title: "Instance summary", page: InstancePage };
  return { title: "Console home", page: HomePage };
}
