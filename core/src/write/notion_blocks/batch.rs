//! Batches that the limits of one request allow.

use crate::write::set;
use serde_json::{Value, json};

const MOST_CHILDREN: usize = 100;
/// Levels below a request's own children.
const DEEPEST: usize = 2;

/// A block before it is known in which request its children go.
pub(super) struct Node {
    pub kind: &'static str,
    pub body: Value,
    pub children: Vec<Node>,
}

pub(super) fn leaf(kind: &'static str, body: Value) -> Node {
    Node { kind, body, children: Vec::new() }
}

/// Cuts blocks into batches below `parent`, where `offset` children stand already.
pub(super) fn cut(nodes: Vec<Node>, parent: &[usize], offset: usize, batches: &mut Vec<Value>) {
    let mut later = Vec::new();
    let mut children = Vec::new();
    let mut nodes = nodes.into_iter().enumerate().peekable();
    while let Some((index, node)) = nodes.next() {
        children.push(built(node, &[parent, &[offset + index]].concat(), 0, &mut later));
        if children.len() == MOST_CHILDREN || nodes.peek().is_none() {
            batches.push(json!({ "parent": parent, "children": std::mem::take(&mut children) }));
        }
    }
    for (path, offset, nodes) in later {
        cut(nodes, &path, offset, batches);
    }
}

type Later = Vec<(Vec<usize>, usize, Vec<Node>)>;

fn built(node: Node, path: &[usize], level: usize, later: &mut Later) -> Value {
    let mut body = node.body;
    let mut children = node.children;
    let room = if level < DEEPEST { MOST_CHILDREN } else { 0 };
    let rest = children.split_off(room.min(children.len()));
    if !rest.is_empty() {
        later.push((path.to_vec(), children.len(), rest));
    }
    if !children.is_empty() {
        let inner = children.into_iter().enumerate();
        let built: Vec<Value> =
            inner.map(|(index, child)| built(child, &[path, &[index]].concat(), level + 1, later)).collect();
        set(&mut body, "children", built);
    }
    json!({ "object": "block", "type": node.kind, node.kind: body })
}
