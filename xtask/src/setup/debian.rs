//! Debian's packages, for whom may install them.

use std::path::Path;
use std::process::Command;

use crate::process;
use crate::trouble::Outcome;

/// Whether this machine is a Debian on which this person may install packages.
pub fn may_install() -> bool {
    Path::new("/etc/debian_version").exists() && is_root() && super::on_path("apt-get").is_some()
}

/// Whether this person is root: Chromium wants `--no-sandbox` then.
fn is_root() -> bool {
    process::output(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// Installs packages; asks for fresh lists first when the present ones do not know them.
pub fn install(packages: &[&str]) -> Outcome<()> {
    println!("Installing {} …", packages.join(", "));
    if process::succeeds(&mut apt_get(&["install", "--yes", "--no-install-recommends"], packages)) {
        return Ok(());
    }
    process::run(&mut apt_get(&["update", "--quiet"], &[]), "Check that this machine reaches its Debian mirror.")?;
    process::run(
        &mut apt_get(&["install", "--yes", "--no-install-recommends"], packages),
        "Install these packages by hand, then run the command again.",
    )
}

fn apt_get(arguments: &[&str], packages: &[&str]) -> Command {
    let mut command = Command::new("apt-get");
    command.args(arguments).args(packages).env("DEBIAN_FRONTEND", "noninteractive");
    command
}
