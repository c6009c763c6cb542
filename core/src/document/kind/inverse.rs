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

/// First word of the act, and what takes it back: one text, where a table of them would be larger than they are.
const INVERSES: &str = "\
create:delete\n\
add:remove\n\
new:delete\n\
launch:terminate\n\
provision:deprovision\n\
register:deregister\n\
deregister:register again\n\
import:delete\n\
upload:delete\n\
clone:delete\n\
copy:delete\n\
duplicate:delete\n\
insert:delete\n\
install:uninstall\n\
uninstall:install again\n\
deploy:roll back to the version before\n\
upgrade:roll back to the version before\n\
update:put the values from before back\n\
save:put the values from before back\n\
apply:put the values from before back\n\
modify:put the values from before back\n\
edit:put the values from before back\n\
rename:give the old name back\n\
move:move back\n\
resize:resize to the size before\n\
scale:scale to the size before\n\
start:stop\n\
stop:start\n\
run:stop\n\
pause:resume\n\
resume:pause\n\
suspend:resume\n\
enable:disable\n\
disable:enable\n\
activate:deactivate\n\
deactivate:activate\n\
attach:detach\n\
detach:attach\n\
associate:disassociate\n\
disassociate:associate\n\
assign:unassign\n\
unassign:assign\n\
allocate:release\n\
connect:disconnect\n\
disconnect:connect\n\
link:unlink\n\
unlink:link\n\
mount:unmount\n\
unmount:mount\n\
subscribe:unsubscribe\n\
unsubscribe:subscribe\n\
lock:unlock\n\
unlock:lock\n\
block:unblock\n\
unblock:block\n\
grant:revoke\n\
revoke:grant\n\
invite:remove\n\
join:leave\n\
publish:unpublish\n\
schedule:cancel\n\
remove:add again\n\
delete:\n\
terminate:\n\
destroy:\n\
purge:\n\
release:";

/// Words that stand before the act on buttons that ask again: `Yes, delete`, `Confirm stop`.
const BEFORE: [&str; 4] = ["", "yes", "confirm", "force"];

/// What takes an act of this name back; nothing when the name tells of no act.
pub(super) fn inverse(name: &str) -> Option<Inverse> {
    let words = name.split_whitespace().map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()));
    let first = words.map(str::small).find(|word| !BEFORE.contains(&word.as_str()))?;
    let mut inverses = INVERSES.split('\n').filter_map(|line| line.split_once(':'));
    let (_, inverse) = inverses.find(|(act, _)| *act == first)?;
    Some(if inverse.is_empty() { Inverse::None } else { Inverse::Act(inverse) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use Inverse::{Act, None as Gone};

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
        assert_eq!(CASES.lines().count(), INVERSES.lines().count());
        for (case, (act, _)) in CASES.lines().zip(INVERSES.lines().filter_map(|line| line.split_once(':'))) {
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
