import {
  Accordion, AccordionDetails, AccordionSummary, Alert, AppBar, Autocomplete, Box, Button, Checkbox, Chip, createSvgIcon, Dialog,
  DialogActions, DialogContent, DialogContentText, DialogTitle, Drawer, FormControl, FormControlLabel, FormHelperText, FormLabel,
  IconButton, InputLabel, List, ListItemButton, ListItemText, Menu, MenuItem, Paper, Radio, RadioGroup, Select, Snackbar, Stack,
  Switch, Tab, Table, TableBody, TableCell, TableHead, TableRow, Tabs, TextField, ToggleButton, ToggleButtonGroup, Toolbar, Typography,
} from "@mui/material";
import { useState } from "react";
import { createRoot } from "react-dom/client";

/** An identity console as Okta's and Google's look: members, their roles, and the policies of an organisation. */

interface Member {
  readonly name: string;
  readonly role: string;
  readonly status: string;
}

const MoreIcon = createSvgIcon(<path d="M12 8a2 2 0 1 0 0-4 2 2 0 0 0 0 4zm0 2a2 2 0 1 0 0 4 2 2 0 0 0 0-4zm0 6a2 2 0 1 0 0 4 2 2 0 0 0 0-4z" />, "More");
const DownIcon = createSvgIcon(<path d="M7 10l5 5 5-5z" />, "Down");

const SEED: readonly Member[] = [
  { name: "Ada Byron", role: "Owner", status: "Active" },
  { name: "Grace Murray", role: "Editor", status: "Active" },
  { name: "Linus Berg", role: "Viewer", status: "Suspended" },
];

function Identity(): React.JSX.Element {
  const [tab, setTab] = useState("members");
  const [notice, setNotice] = useState("");
  return (
    <Box sx={{ display: "flex" }}>
      <AppBar position="fixed" sx={{ zIndex: 1300 }}><Toolbar><Typography variant="h6" component="div">Harbour Identity</Typography></Toolbar></AppBar>
      <Drawer variant="permanent" sx={{ width: 200, "& .MuiDrawer-paper": { width: 200 } }}>
        <Toolbar />
        <List component="nav" aria-label="Main">
          {["Organization", "Devices", "Reports"].map((name) => (
            <ListItemButton key={name} selected={name === "Organization"}><ListItemText primary={name} /></ListItemButton>
          ))}
        </List>
      </Drawer>
      <Box component="main" sx={{ flexGrow: 1, p: 3, maxWidth: 900 }}>
        <Toolbar />
        <Typography variant="h4" component="h1" gutterBottom>Organization</Typography>
        <Tabs value={tab} onChange={(_, value: string) => { setTab(value); }}>
          <Tab value="members" label="Members" /><Tab value="policies" label="Policies" />
        </Tabs>
        {tab === "members" ? <Members tell={setNotice} /> : <Policies tell={setNotice} />}
      </Box>
      <Snackbar open={notice !== ""} autoHideDuration={5000} onClose={() => { setNotice(""); }}>
        <Alert severity="success">{notice}</Alert>
      </Snackbar>
    </Box>
  );
}

function Members({ tell }: { readonly tell: (text: string) => void }): React.JSX.Element {
  const [members, setMembers] = useState(SEED);
  const [query, setQuery] = useState("");
  const [inviting, setInviting] = useState(false);
  const [doomed, setDoomed] = useState<Member>();
  const [opener, setOpener] = useState<{ readonly member: Member; readonly anchor: HTMLElement }>();
  const [picked, setPicked] = useState<readonly string[]>([]);
  const suspend = (member: Member): void => {
    setMembers(members.map((other) => (other === member ? { ...member, status: "Suspended" } : other)));
    tell(`${member.name} was suspended.`);
  };
  const remove = (member: Member): void => {
    setMembers(members.filter((other) => other !== member));
    tell(`${member.name} was removed from the organization.`);
  };
  return (
    <Stack spacing={2} sx={{ pt: 2 }}>
      <Stack direction="row" spacing={2}>
        <TextField size="small" placeholder="Search members" value={query} onChange={(event) => { setQuery(event.target.value); }} />
        <Button variant="contained" onClick={() => { setInviting(true); }}>Invite member</Button>
      </Stack>
      <Paper variant="outlined">
        <Table size="small">
          <TableHead><TableRow><TableCell padding="checkbox" /><TableCell>Name</TableCell><TableCell>Role</TableCell><TableCell>Status</TableCell><TableCell /></TableRow></TableHead>
          <TableBody>
            {members.filter(({ name }) => name.toLowerCase().includes(query.toLowerCase())).map((member) => (
              <TableRow key={member.name} hover>
                <TableCell padding="checkbox">
                  <Checkbox
                    checked={picked.includes(member.name)}
                    onChange={(_, on) => { setPicked(on ? [...picked, member.name] : picked.filter((name) => name !== member.name)); }}
                  />
                </TableCell>
                <TableCell>{member.name}</TableCell>
                <TableCell>{member.role}</TableCell>
                <TableCell><Chip size="small" label={member.status} /></TableCell>
                <TableCell align="right"><IconButton aria-label="more" onClick={(event) => { setOpener({ member, anchor: event.currentTarget }); }}><MoreIcon /></IconButton></TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Paper>
      <Menu open={opener !== undefined} anchorEl={opener?.anchor ?? null} onClose={() => { setOpener(undefined); }}>
        <MenuItem onClick={() => { if (opener !== undefined) suspend(opener.member); setOpener(undefined); }}>Suspend</MenuItem>
        <MenuItem onClick={() => { setDoomed(opener?.member); setOpener(undefined); }}>Remove from organization</MenuItem>
      </Menu>
      {doomed !== undefined && <Removal member={doomed} onClose={() => { setDoomed(undefined); }} onConfirm={() => { remove(doomed); setDoomed(undefined); }} />}
      {inviting && (
        <Invitation
          onClose={() => { setInviting(false); }}
          onInvite={(name, role) => { setMembers([...members, { name, role, status: "Invited" }]); setInviting(false); tell(`Invitation sent to ${name}.`); }}
        />
      )}
    </Stack>
  );
}

function Removal({ member, onClose, onConfirm }: { readonly member: Member; readonly onClose: () => void; readonly onConfirm: () => void }): React.JSX.Element {
  return (
    <Dialog open onClose={onClose} aria-labelledby="removal-title" aria-describedby="removal-text">
      <DialogTitle id="removal-title">Remove member?</DialogTitle>
      <DialogContent><DialogContentText id="removal-text">{member.name} loses access to every project at once.</DialogContentText></DialogContent>
      <DialogActions><Button onClick={onClose}>Cancel</Button><Button color="error" onClick={onConfirm}>Remove</Button></DialogActions>
    </Dialog>
  );
}

function Invitation({ onClose, onInvite }: { readonly onClose: () => void; readonly onInvite: (name: string, role: string) => void }): React.JSX.Element {
  const [address, setAddress] = useState("");
  const [role, setRole] = useState("");
  const [factor, setFactor] = useState(false);
  return (
    <Dialog open onClose={onClose} fullWidth maxWidth="sm">
      <DialogTitle>Invite a member</DialogTitle>
      <DialogContent>
        <Stack spacing={2} sx={{ pt: 1 }}>
          <TextField label="Email address" required helperText="The invitation is sent to this address." value={address} onChange={(event) => { setAddress(event.target.value); }} />
          <FormControl>
            <InputLabel id="role-label">Role</InputLabel>
            <Select labelId="role-label" label="Role" value={role} onChange={(event) => { setRole(event.target.value); }}>
              {["Viewer", "Editor", "Owner"].map((name) => <MenuItem key={name} value={name}>{name}</MenuItem>)}
            </Select>
            <FormHelperText>Owners can delete the organization.</FormHelperText>
          </FormControl>
          <Autocomplete multiple options={["Billing", "Network", "Storage", "Platform"]} renderInput={(params) => <TextField {...params} label="Teams" />} />
          <TextField label="Access ends" type="date" slotProps={{ inputLabel: { shrink: true } }} />
          <FormControlLabel control={<Switch checked={factor} onChange={(_, on) => { setFactor(on); }} />} label="Require a second factor" />
        </Stack>
      </DialogContent>
      <DialogActions><Button onClick={onClose}>Cancel</Button><Button variant="contained" onClick={() => { onInvite(address, role); }}>Send invitation</Button></DialogActions>
    </Dialog>
  );
}

function Policies({ tell }: { readonly tell: (text: string) => void }): React.JSX.Element {
  const [length, setLength] = useState("8");
  const [log, setLog] = useState("basic");
  return (
    <Stack spacing={2} sx={{ pt: 2 }}>
      <Accordion>
        <AccordionSummary expandIcon={<DownIcon />}>Sign-in</AccordionSummary>
        <AccordionDetails>
          <Stack spacing={2}>
            <FormControl>
              <FormLabel id="method-label">Sign-in method</FormLabel>
              <RadioGroup aria-labelledby="method-label" defaultValue="password">
                <FormControlLabel value="password" control={<Radio />} label="Password" />
                <FormControlLabel value="passkey" control={<Radio />} label="Passkey" />
              </RadioGroup>
            </FormControl>
            <FormControlLabel control={<Checkbox />} label="Lock accounts after five failed attempts" />
          </Stack>
        </AccordionDetails>
      </Accordion>
      <Accordion>
        <AccordionSummary expandIcon={<DownIcon />}>Sessions</AccordionSummary>
        <AccordionDetails>
          <Stack spacing={2}>
            <TextField label="Session length (hours)" type="number" value={length} onChange={(event) => { setLength(event.target.value); }} helperText="Between 1 and 24." />
            <TextField label="Signing key" type="password" helperText="Shown to nobody after it is saved." />
            <ToggleButtonGroup exclusive aria-label="Audit log" value={log} onChange={(_, value: string | null) => { if (value !== null) setLog(value); }}>
              <ToggleButton value="basic">Basic</ToggleButton><ToggleButton value="full">Full</ToggleButton>
            </ToggleButtonGroup>
          </Stack>
        </AccordionDetails>
      </Accordion>
      <Button variant="contained" sx={{ alignSelf: "start" }} onClick={() => { tell("Policies saved."); }}>Save policies</Button>
    </Stack>
  );
}

const root = document.getElementById("root");
if (root !== null) createRoot(root).render(<Identity />);
