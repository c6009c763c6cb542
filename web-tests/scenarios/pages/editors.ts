import ace from "ace-builds";
import "ace-builds/src-noconflict/mode-yaml";
import "ace-builds/src-noconflict/theme-textmate";
import { json } from "@codemirror/lang-json";
import { EditorView as CodeView, basicSetup } from "codemirror";
import * as monaco from "monaco-editor/editor/editor.api";
import { baseKeymap } from "prosemirror-commands";
import { history, redo, undo } from "prosemirror-history";
import { keymap } from "prosemirror-keymap";
import { schema } from "prosemirror-schema-basic";
import { EditorState } from "prosemirror-state";
import { EditorView } from "prosemirror-view";
import { Terminal } from "@xterm/xterm";
import "@xterm/xterm/css/xterm.css";

/** The editors and the terminal that consoles are built with, each as its own documentation sets it up. */

const style = document.createElement("style");
style.textContent = `body { font: 14px/1.5 sans-serif; margin: 16px } h2 { font-size: 16px; margin: 12px 0 4px }
  .editor { width: 620px; height: 150px; border: 1px solid #999 } .prose { width: 620px; min-height: 60px; border: 1px solid #999 } .ProseMirror { min-height: 60px; white-space: pre-wrap }`;
document.head.append(style);

function section(id: string, heading: string, className = "editor", tag = "h2"): HTMLElement {
  const box = document.createElement("section");
  const title = document.createElement(tag);
  title.id = `${id}-title`;
  title.textContent = heading;
  const place = document.createElement("div");
  place.id = id;
  place.className = className;
  box.append(title, place);
  document.getElementById("root")?.append(box);
  return place;
}

const title = document.createElement("h1");
title.textContent = "Function";
document.getElementById("root")?.append(title);

// What the editor would do in a worker of its own is of no matter here.
Object.assign(globalThis, { MonacoEnvironment: { getWorker: () => new Worker(URL.createObjectURL(new Blob([""], { type: "text/javascript" }))) } });
monaco.editor.create(section("monaco", "Source"), { value: "", language: "javascript", ariaLabel: "Function code", automaticLayout: true, minimap: { enabled: false } });
monaco.editor.create(section("monaco-textarea", "Test"), { value: "ready", language: "plaintext", ariaLabel: "Test event", editContext: false, minimap: { enabled: false } });

const aceEditor = ace.edit(section("ace", "User data", "editor", "div"));
aceEditor.session.setMode("ace/mode/yaml");
aceEditor.session.setUseWorker(false);

new CodeView({ doc: "", parent: section("codemirror", "Policy"), extensions: [basicSetup, json(), CodeView.contentAttributes.of({ "aria-label": "Policy document" })] });

new EditorView(section("prosemirror", "Description", "prose"), {
  state: EditorState.create({ schema, plugins: [history(), keymap({ "Mod-z": undo, "Mod-y": redo }), keymap(baseKeymap)] }),
  attributes: { "aria-labelledby": "prosemirror-title", role: "textbox" },
});

const terminal = new Terminal({ cols: 60, rows: 6 });
terminal.open(section("terminal", "Cloud shell"));
terminal.write("$ ");
terminal.onData((data) => { terminal.write(data === "\r" ? "\r\n$ " : data); });

const button = document.createElement("button");
button.id = "deploy";
button.textContent = "Deploy";
document.getElementById("root")?.append(button);
