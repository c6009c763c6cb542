import type { Bucket, Cloud, Instance, InstanceAct, InstanceState, LaunchOrder } from "./cloud.ts";

/** How long a machine takes from one state to the next, in milliseconds. */
const TRANSITION = 4_000;

/** A machine on its way: until the hour has come it shows `during`, afterwards `then`. */
interface Machine {
  readonly facts: Omit<Instance, "state">;
  readonly during: InstanceState;
  readonly then: InstanceState;
  readonly arrives: number;
}

/** What each act makes of a machine. */
const ACTS: Record<InstanceAct, readonly [during: InstanceState, then: InstanceState]> = {
  start: ["Pending", "Running"],
  stop: ["Stopping", "Stopped"],
  reboot: ["Running", "Running"],
  terminate: ["Shutting down", "Terminated"],
};

/** One signed-in person's cloud, in memory. Nothing ticks: a state is computed from the clock when asked for. */
export class Account {
  private readonly user: string;
  private readonly machines = new Map<string, Machine>();
  private readonly buckets: Bucket[] = [
    { name: "nimbus-backups-7f3", region: "eu-west-1", access: "Not public", versioning: "Enabled" },
    { name: "nimbus-public-assets", region: "us-east-1", access: "Public", versioning: "Disabled" },
  ];
  private launched = 0;

  public constructor(user: string) {
    this.user = user;
    for (const [name, type, state] of SEED) this.keep(seeded(name, type, this.machines.size), state, state, 0);
  }

  public look(now: number): Cloud {
    const instances = [...this.machines.values()].map((machine) => shown(machine, now));
    return { user: this.user, instances: instances.reverse(), buckets: this.buckets };
  }

  public launch(order: LaunchOrder, now: number): Instance {
    this.launched += 1;
    const facts = {
      id: `i-0c${String(this.launched).padStart(3, "0")}e5a1`,
      name: order.name,
      type: order.type,
      zone: "eu-west-1a",
      image: order.image,
      publicAddress: order.publicAddress ? `203.0.113.${String(40 + this.launched)}` : null,
      monitoring: order.monitoring,
      tenancy: order.tenancy,
      securityGroups: order.securityGroups,
    };
    return shown(this.keep(facts, "Pending", "Running", now + TRANSITION), now);
  }

  /** Null when there is no such machine. */
  public act(id: string, act: InstanceAct, now: number): Instance | null {
    const machine = this.machines.get(id);
    if (machine === undefined) return null;
    const [during, then] = ACTS[act];
    return shown(this.keep(machine.facts, during, then, now + TRANSITION), now);
  }

  /** False when the name is taken. */
  public addBucket(bucket: Bucket): boolean {
    if (this.buckets.some((other) => other.name === bucket.name)) return false;
    this.buckets.push(bucket);
    return true;
  }

  private keep(facts: Machine["facts"], during: InstanceState, then: InstanceState, arrives: number): Machine {
    const machine = { facts, during, then, arrives };
    this.machines.set(facts.id, machine);
    return machine;
  }
}

function shown(machine: Machine, now: number): Instance {
  return { ...machine.facts, state: now < machine.arrives ? machine.during : machine.then };
}

function seeded(name: string, type: string, index: number): Machine["facts"] {
  return {
    id: `i-0b${String(index).padStart(3, "0")}f29d`,
    name,
    type,
    zone: index % 2 === 0 ? "eu-west-1a" : "eu-west-1b",
    image: "ami-0d3b12",
    publicAddress: name.startsWith("web") ? `203.0.113.${String(10 + index)}` : null,
    monitoring: name.startsWith("db"),
    tenancy: "Shared",
    securityGroups: name.startsWith("db") ? ["db-sg"] : ["default", "web-sg"],
  };
}

const SEED: readonly (readonly [name: string, type: string, state: InstanceState])[] = [
  ["bastion", "t3.micro", "Running"],
  ["batch-3", "c7.xlarge", "Stopped"],
  ["batch-2", "c7.xlarge", "Stopped"],
  ["batch-1", "c7.xlarge", "Running"],
  ["build-agent-2", "m7.large", "Running"],
  ["build-agent-1", "m7.large", "Running"],
  ["metrics", "m7.large", "Running"],
  ["queue-1", "t3.medium", "Running"],
  ["db-2", "m7.large", "Stopped"],
  ["db-1", "m7.large", "Running"],
  ["web-2", "t3.medium", "Running"],
  ["web-1", "t3.medium", "Running"],
];
