/** What the console's pages and its server say to one another. */

/** Where an instance stands; the words are those on the screen. */
export type InstanceState = "Pending" | "Running" | "Stopping" | "Stopped" | "Shutting down" | "Terminated";

/** A virtual machine as the console shows it. */
export interface Instance {
  readonly id: string;
  readonly name: string;
  readonly state: InstanceState;
  readonly type: string;
  readonly zone: string;
  readonly image: string;
  readonly publicAddress: string | null;
  readonly monitoring: boolean;
  readonly tenancy: string;
  readonly securityGroups: readonly string[];
}

/** The launch form, filled in. */
export interface LaunchOrder {
  readonly name: string;
  readonly image: string;
  readonly type: string;
  readonly keyPair: string;
  readonly securityGroups: readonly string[];
  readonly publicAddress: boolean;
  readonly monitoring: boolean;
  readonly tenancy: string;
  readonly purchase: string;
  readonly startDate: string;
  readonly userData: string;
}

/** What can be done to a standing instance. */
export type InstanceAct = "start" | "stop" | "reboot" | "terminate";

/** A bucket of the object storage. */
export interface Bucket {
  readonly name: string;
  readonly region: string;
  readonly access: string;
  readonly versioning: string;
}

/** All that one signed-in person sees. */
export interface Cloud {
  readonly user: string;
  readonly instances: readonly Instance[];
  readonly buckets: readonly Bucket[];
}

/** The machine images the launch form suggests. */
export const images = [
  { id: "ami-0d3b13", name: "Debian 13 (trixie)", architecture: "64-bit (x86)" },
  { id: "ami-0d3b12", name: "Debian 12 (bookworm)", architecture: "64-bit (x86)" },
  { id: "ami-0u2604", name: "Ubuntu Server 26.04 LTS", architecture: "64-bit (x86)" },
  { id: "ami-0a13a4", name: "Alpine 3.23", architecture: "64-bit (Arm)" },
] as const;

/** Instance types, smallest first. */
export const instanceTypes = [
  { name: "t3.micro", detail: "2 vCPU · 1 GiB memory · 0.0104 per hour" },
  { name: "t3.medium", detail: "2 vCPU · 4 GiB memory · 0.0416 per hour" },
  { name: "m7.large", detail: "2 vCPU · 8 GiB memory · 0.1008 per hour" },
  { name: "c7.xlarge", detail: "4 vCPU · 8 GiB memory · 0.1785 per hour" },
] as const;

/** Key pairs of the account. */
export const keyPairs = ["ops-laptop", "ci-deploy", "break-glass"] as const;

/** Security groups of the account. */
export const securityGroups = [
  { name: "default", detail: "Default group of the network" },
  { name: "web-sg", detail: "HTTP and HTTPS from anywhere" },
  { name: "ssh-bastion", detail: "SSH from the bastion only" },
  { name: "db-sg", detail: "PostgreSQL from web-sg" },
] as const;

/** Regions, with the city they stand in. */
export const regions = [
  { name: "eu-north-1", city: "Stockholm" },
  { name: "eu-west-1", city: "Ireland" },
  { name: "us-east-1", city: "N. Virginia" },
] as const;
