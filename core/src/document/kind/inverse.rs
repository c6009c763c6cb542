//! Acts and their inverses, as consoles call them.

/// What takes an act back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inverse {
    /// Another act on the same thing.
    Act(&'static str),
    /// Nothing: what is gone stays gone.
    None,
}

use crate::text::Letters as _;
use Inverse::{Act, None as Gone};

/// First word of the act, and what takes it back.
pub(super) const INVERSES: [(&str, Inverse); 67] = [
    ("create", Act("delete")),
    ("add", Act("remove")),
    ("new", Act("delete")),
    ("launch", Act("terminate")),
    ("provision", Act("deprovision")),
    ("register", Act("deregister")),
    ("deregister", Act("register again")),
    ("import", Act("delete")),
    ("upload", Act("delete")),
    ("clone", Act("delete")),
    ("copy", Act("delete")),
    ("duplicate", Act("delete")),
    ("insert", Act("delete")),
    ("install", Act("uninstall")),
    ("uninstall", Act("install again")),
    ("deploy", Act("roll back to the version before")),
    ("upgrade", Act("roll back to the version before")),
    ("update", Act("put the values from before back")),
    ("save", Act("put the values from before back")),
    ("apply", Act("put the values from before back")),
    ("modify", Act("put the values from before back")),
    ("edit", Act("put the values from before back")),
    ("rename", Act("give the old name back")),
    ("move", Act("move back")),
    ("resize", Act("resize to the size before")),
    ("scale", Act("scale to the size before")),
    ("start", Act("stop")),
    ("stop", Act("start")),
    ("run", Act("stop")),
    ("pause", Act("resume")),
    ("resume", Act("pause")),
    ("suspend", Act("resume")),
    ("enable", Act("disable")),
    ("disable", Act("enable")),
    ("activate", Act("deactivate")),
    ("deactivate", Act("activate")),
    ("attach", Act("detach")),
    ("detach", Act("attach")),
    ("associate", Act("disassociate")),
    ("disassociate", Act("associate")),
    ("assign", Act("unassign")),
    ("unassign", Act("assign")),
    ("allocate", Act("release")),
    ("connect", Act("disconnect")),
    ("disconnect", Act("connect")),
    ("link", Act("unlink")),
    ("unlink", Act("link")),
    ("mount", Act("unmount")),
    ("unmount", Act("mount")),
    ("subscribe", Act("unsubscribe")),
    ("unsubscribe", Act("subscribe")),
    ("lock", Act("unlock")),
    ("unlock", Act("lock")),
    ("block", Act("unblock")),
    ("unblock", Act("block")),
    ("grant", Act("revoke")),
    ("revoke", Act("grant")),
    ("invite", Act("remove")),
    ("join", Act("leave")),
    ("publish", Act("unpublish")),
    ("schedule", Act("cancel")),
    ("remove", Act("add again")),
    ("delete", Gone),
    ("terminate", Gone),
    ("destroy", Gone),
    ("purge", Gone),
    ("release", Gone),
];

/// Words that stand before the act on buttons that ask again: `Yes, delete`, `Confirm stop`.
const BEFORE: [&str; 4] = ["", "yes", "confirm", "force"];

/// What takes an act of this name back; nothing when the name tells of no act.
pub(super) fn inverse(name: &str) -> Option<Inverse> {
    let words = name.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    let first = words.map(|word| word.small()).find(|word| !BEFORE.contains(&word.as_str()))?;
    INVERSES.iter().find(|(act, _)| *act == first).map(|(_, inverse)| *inverse)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The table again, as a person would say it: an act of a console, and its inverse.
    const CASES: &str = "\
Create cluster → delete
Add tag → remove
+ New project → delete
Launch instance → terminate
Provision concurrency → deprovision
Register targets → deregister
Deregister image → register again
Import key pair → delete
Upload file → delete
Clone database → delete
Copy snapshot → delete
Duplicate dashboard → delete
Insert row → delete
Install agent → uninstall
Uninstall agent → install again
Deploy → roll back to the version before
Upgrade cluster → roll back to the version before
Update stack → put the values from before back
Save changes → put the values from before back
Apply → put the values from before back
Modify volume → put the values from before back
Edit inbound rules → put the values from before back
Rename branch → give the old name back
Move to folder → move back
Resize disk → resize to the size before
Scale deployment → scale to the size before
Start instance → stop
Stop instance → start
Run pipeline → stop
Pause → resume
Resume → pause
Suspend user → resume
Enable versioning → disable
Disable versioning → enable
Activate → deactivate
Deactivate key → activate
Attach volume → detach
Detach volume → attach
Associate address → disassociate
Disassociate address → associate
Assign role → unassign
Unassign role → assign
Allocate Elastic IP → release
Connect repository → disconnect
Disconnect repository → connect
Link account → unlink
Unlink account → link
Mount share → unmount
Unmount share → mount
Subscribe → unsubscribe
Unsubscribe → subscribe
Lock → unlock
Unlock → lock
Block user → unblock
Unblock user → block
Grant access → revoke
Revoke access → grant
Invite member → remove
Join organization → leave
Publish post → unpublish
Schedule job → cancel
Remove tag → add again
Delete bucket → nothing
Terminate (shut down) → nothing
Destroy → nothing
Purge queue → nothing
Release address → nothing";

    #[test]
    fn every_act_of_the_table_has_its_inverse() {
        assert_eq!(CASES.lines().count(), INVERSES.len());
        for (case, (act, _)) in CASES.lines().zip(INVERSES) {
            let (name, expected) = case.split_once(" → ").unwrap();
            let found = match inverse(name) {
                Some(Act(act)) => act,
                Some(Gone) => "nothing",
                None => "no act",
            };
            assert_eq!(found, expected, "{case}");
            assert!(name.trim_start_matches("+ ").small().starts_with(act), "{case} is the case of {act}");
        }
    }

    #[test]
    fn words_of_consent_are_no_act() {
        assert_eq!(inverse("Yes, delete"), Some(Gone));
        assert_eq!(inverse("Confirm stop"), Some(Act("start")));
        assert_eq!(inverse("Force detach volume"), Some(Act("attach")));
        assert_eq!(inverse("Yes"), None);
    }

    #[test]
    fn names_that_tell_of_no_act_have_no_inverse() {
        for name in ["", "Instances", "Created", "Startup script", "Next", "Cancel", "…"] {
            assert_eq!(inverse(name), None, "{name}");
        }
    }
}
