//! Read back by somebody else's library, and by ourselves from what somebody else wrote.

use super::*;
use std::collections::BTreeMap;
use std::io::{Cursor, Read, Write};

const LIMITS: Limits = Limits { entries: 10, entry: 1 << 20, total: 2 << 20 };

fn entries() -> BTreeMap<String, Vec<u8>> {
    [("b.txt", vec![b'x'; 70_000]), ("a/é.png", vec![1, 2, 3]), ("empty.txt", Vec::new())]
        .map(|(name, bytes)| (name.to_owned(), bytes))
        .into()
}

fn read_all(bytes: &[u8]) -> BTreeMap<String, Vec<u8>> {
    let archive = Archive::open(bytes, LIMITS).unwrap();
    archive.entries.iter().map(|entry| (entry.name.clone(), archive.read(entry).unwrap())).collect()
}

#[test]
fn another_library_reads_what_we_write() {
    let bytes = zip(entries()).unwrap();
    let mut archive = ::zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    assert_eq!(names, ["a/é.png", "b.txt", "empty.txt"]);
    for (name, expected) in entries() {
        let mut file = archive.by_name(&name).unwrap();
        let mut found = Vec::new();
        file.read_to_end(&mut found).unwrap();
        assert_eq!((found, file.unix_mode()), (expected, Some(0o100_644)), "{name}");
    }
    assert!(bytes.len() < 1000, "text is packed: {}", bytes.len());
}

#[test]
fn we_read_what_another_library_writes() {
    let mut writer = ::zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries() {
        writer.start_file(name, ::zip::write::SimpleFileOptions::default()).unwrap();
        writer.write_all(&bytes).unwrap();
    }
    writer.set_comment("said afterwards").unwrap();
    assert_eq!(read_all(&writer.finish().unwrap().into_inner()), entries());
}

#[test]
fn what_we_write_we_read() {
    let bytes = zip(entries()).unwrap();
    assert_eq!(read_all(&bytes), entries());
    assert_eq!(bytes, zip(entries()).unwrap());
}

#[test]
fn a_torn_file_gives_the_entries_before_the_tear() {
    let bytes = zip(entries()).unwrap();
    let archive = Archive::open(&bytes[..bytes.len() - 30], LIMITS).unwrap();
    assert!(archive.is_torn);
    assert_eq!(archive.entries.len(), 3, "only the end is missing");
    let first = Archive::open(&bytes[..60], LIMITS).unwrap();
    assert_eq!(first.entries.iter().map(|entry| entry.name.as_str()).collect::<Vec<_>>(), ["a/é.png"]);
}

#[test]
fn every_cut_and_every_changed_byte_is_an_answer_and_no_panic() {
    let bytes = zip(entries()).unwrap();
    for length in 0..bytes.len() {
        if let Ok(archive) = Archive::open(&bytes[..length], LIMITS) {
            archive.entries.iter().for_each(|entry| drop(archive.read(entry)));
        }
        let mut changed = bytes.clone();
        changed[length] ^= 0x5A;
        if let Ok(archive) = Archive::open(&changed, LIMITS) {
            archive.entries.iter().for_each(|entry| drop(archive.read(entry)));
        }
    }
}

/// What it claims is believed only as far as the limits go, and what it unpacks to only as far as it claimed.
#[test]
fn a_bomb_does_not_go_off() {
    let bomb = zip([("bomb.txt".to_owned(), vec![0; 3 << 20])]).unwrap();
    assert_eq!(Archive::open(&bomb, LIMITS).unwrap_err(), Broken::TooLarge);
    let mut liar = bomb.clone();
    let central = liar.windows(4).rposition(|window| window == CENTRAL.to_le_bytes()).unwrap();
    liar[central + 24..central + 28].copy_from_slice(&100_u32.to_le_bytes());
    let archive = Archive::open(&liar, LIMITS).unwrap();
    assert_eq!(archive.read(&archive.entries[0]), Err(Broken::TooLarge));
}

/// Where a field of the first entry in the directory lies.
fn field(bytes: &[u8], signature: u32, offset: usize) -> usize {
    bytes.windows(4).position(|window| window == signature.to_le_bytes()).unwrap() + offset
}

#[test]
fn entries_that_share_bytes_are_refused() {
    let mut bytes = zip([("a.txt".to_owned(), vec![7; 40]), ("b.txt".to_owned(), vec![7; 40])]).unwrap();
    let second = bytes.windows(4).rposition(|window| window == CENTRAL.to_le_bytes()).unwrap();
    bytes[second + 42..second + 46].copy_from_slice(&0_u32.to_le_bytes());
    assert_eq!(Archive::open(&bytes, LIMITS).unwrap_err(), Broken::TooLarge);
}

#[test]
fn sizes_and_places_beyond_all_reason_are_answers() {
    let whole =
        zip([("a.txt".to_owned(), b"a text that packs, a text that packs, a text that packs".to_vec())]).unwrap();
    let generous = Limits { entries: 10, entry: usize::MAX, total: usize::MAX };
    for (signature, offset) in [(CENTRAL, 20), (CENTRAL, 24), (CENTRAL, 42), (END, 12), (END, 16)] {
        for value in [u32::MAX, u32::MAX - 45, 0x8000_0000, 0x7FFF_FFFF] {
            let mut bytes = whole.clone();
            let at = field(&bytes, signature, offset);
            bytes[at..at + 4].copy_from_slice(&value.to_le_bytes());
            if let Ok(archive) = Archive::open(&bytes, generous) {
                let read: Vec<_> = archive.entries.iter().map(|entry| archive.read(entry)).collect();
                assert!(read.iter().all(|read| read.as_ref().is_ok_and(|bytes| bytes.len() < 60) || read.is_err()));
            }
        }
    }
    let mut many = whole;
    let at = field(&many, END, 10);
    many[at..at + 2].copy_from_slice(&u16::MAX.to_le_bytes());
    assert!(Archive::open(&many, LIMITS).is_ok_and(|archive| archive.is_torn), "the directory does not hold so many");
}

#[test]
fn a_wrong_checksum_is_noticed() {
    let mut bytes = zip([("a.png".to_owned(), b"picture".to_vec())]).unwrap();
    let at = bytes.windows(7).position(|window| window == b"picture").unwrap();
    bytes[at] = b'P';
    let archive = Archive::open(&bytes, LIMITS).unwrap();
    assert_eq!(archive.read(&archive.entries[0]), Err(Broken::Checksum));
    assert_eq!(Archive::open(b"no zip", LIMITS).unwrap_err(), Broken::NotZip);
    assert_eq!(Archive::open(b"", LIMITS).unwrap_err(), Broken::NotZip);
}

#[test]
fn digests_are_the_standards_own_examples() {
    let cases = [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1",
        ),
    ];
    for (text, digest) in cases {
        assert_eq!(sha256(text.as_bytes()), digest);
    }
    assert_eq!(sha256(&vec![b'a'; 1_000_000]), "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}
