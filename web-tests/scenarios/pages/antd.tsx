import {
  AutoComplete, Button, Cascader, Checkbox, ConfigProvider, DatePicker, Drawer, Dropdown, Form, Input, Modal, Popconfirm, Radio, Segmented, Select,
  Steps, Switch, Table, Tabs, Tooltip, Transfer, Tree,
} from "antd";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** A cluster console as Alibaba's and Tencent's look. */

const CLUSTERS = [
  { key: "orders", name: "orders", nodes: 3, status: "Running" },
  { key: "archive", name: "archive", nodes: 1, status: "Paused" },
];

function Clusters(): React.JSX.Element {
  const [doomed, setDoomed] = useState<string>();
  const [creating, setCreating] = useState(false);
  const [clusters, setClusters] = useState(CLUSTERS);
  return (
    <main style={{ padding: 24, maxWidth: 1100 }}>
      <h1>Clusters</h1>
      <Button type="primary" onClick={() => { setCreating(true); }}>Create cluster</Button>
      <Table
        dataSource={clusters}
        pagination={false}
        rowSelection={{}}
        columns={[
          { title: "Name", dataIndex: "name", sorter: (one, other) => one.name.localeCompare(other.name) },
          { title: "Nodes", dataIndex: "nodes" },
          { title: "Status", dataIndex: "status" },
          {
            title: "",
            key: "acts",
            render: (_, { name }) => (
              <>
                <Dropdown trigger={["click"]} menu={{ items: [{ key: "scale", label: "Scale" }, { key: "delete", danger: true, label: "Delete" }], onClick: ({ key }) => { if (key === "delete") setDoomed(name); } }}>
                  <Button type="text" aria-label="more">…</Button>
                </Dropdown>
                <Popconfirm title="Pause the cluster?" description="Its workloads stop." okText="Pause" onConfirm={() => { setClusters(clusters.map((one) => (one.name === name ? { ...one, status: "Paused" } : one))); }}>
                  <Button type="link">Pause</Button>
                </Popconfirm>
              </>
            ),
          },
        ]}
      />
      <Settings />
      <Modal open={doomed !== undefined} title="Delete cluster" okText="Delete" okButtonProps={{ danger: true }} onCancel={() => { setDoomed(undefined); }} onOk={() => { setClusters(clusters.filter(({ name }) => name !== doomed)); setDoomed(undefined); }}>
        The cluster {doomed} and its volumes are lost.
      </Modal>
      <Creation open={creating} onClose={() => { setCreating(false); }} />
    </main>
  );
}

const REGIONS = [{ value: "eu", label: "Europe (Frankfurt)" }, { value: "us", label: "US (Virginia)" }];
const ZONES = [{ value: "eu", label: "Europe", children: [{ value: "fra", label: "Frankfurt" }, { value: "ams", label: "Amsterdam" }] }];
const USERS = [{ key: "ada", title: "Ada" }, { key: "grace", title: "Grace" }];
const FOLDERS = [{ key: "prod", title: "Production", children: [{ key: "web", title: "Web tier" }, { key: "data", title: "Data tier" }] }];

function Settings(): React.JSX.Element {
  const [members, setMembers] = useState<string[]>([]);
  return (
    <>
      <h2>Settings</h2>
      <Tabs
        items={[
          {
            key: "general",
            label: "General",
            children: (
              <Form layout="vertical">
                <Form.Item label="Region" name="region" extra="It cannot be changed later."><Select placeholder="Choose a region" options={REGIONS} /></Form.Item>
                <Form.Item label="Zone" name="zone"><Cascader options={ZONES} placeholder="Choose a zone" /></Form.Item>
                <Form.Item label="Image" name="image"><AutoComplete options={[{ value: "debian-13" }, { value: "ubuntu-26.04" }]} /></Form.Item>
                <Form.Item label="Maintenance day" name="day"><DatePicker /></Form.Item>
                <Form.Item label="Labels" name="labels"><Select mode="multiple" options={[{ value: "prod" }, { value: "test" }]} /></Form.Item>
                <Form.Item label="Deletion protection" name="protection" valuePropName="checked"><Switch /></Form.Item>
                <Form.Item name="public" valuePropName="checked"><Checkbox>Allow public access</Checkbox></Form.Item>
                <Form.Item label="Plan" name="plan"><Radio.Group options={["Basic", "Pro"]} /></Form.Item>
                <Form.Item label="Window" name="window"><Segmented options={["Day", "Night"]} /></Form.Item>
              </Form>
            ),
          },
          {
            key: "access",
            label: "Access",
            children: <Transfer dataSource={USERS} titles={["Users", "Members"]} targetKeys={members} onChange={(keys) => { setMembers(keys.map(String)); }} render={({ title }) => title} />,
          },
          { key: "folders", label: "Folders", children: <Tree treeData={FOLDERS} /> },
        ]}
      />
      <Tooltip title="Reload the settings"><Button shape="circle" icon={<svg width="14" height="14"><circle cx="7" cy="7" r="6" /></svg>} /></Tooltip>
    </>
  );
}

function Creation({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }): React.JSX.Element {
  const [step, setStep] = useState(0);
  return (
    <Drawer title="Create a cluster" open={open} onClose={onClose} footer={<Button type="primary" onClick={() => { setStep(step + 1); }}>Next</Button>}>
      <Steps size="small" current={step} onChange={setStep} items={[{ title: "Basics" }, { title: "Nodes" }]} />
      <Form layout="vertical"><Form.Item label={step === 0 ? "Cluster name" : "Node count"}><Input /></Form.Item></Form>
    </Drawer>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<ConfigProvider theme={{ token: { motion: false } }}><Clusters /></ConfigProvider>);
