// @ts-check
import tseslint from "typescript-eslint";

/**
 * The page is never touched: no event is cancelled, delayed or replayed, nothing is added to the page's tree.
 * The names below are those by which a content script could do it; the rule sees names, so a reviewer still looks.
 */
const CALLS_THAT_TOUCH_THE_PAGE = [
  ...["preventDefault", "stopPropagation", "stopImmediatePropagation", "dispatchEvent"],
  ...["append", "appendChild", "prepend", "before", "after", "insertBefore", "insertAdjacentElement"],
  ...["insertAdjacentHTML", "insertAdjacentText", "replaceWith", "replaceChild", "replaceChildren", "removeChild"],
  ...["setAttribute", "setAttributeNS", "removeAttribute", "toggleAttribute", "attachShadow"],
  ...["focus", "blur", "click", "submit", "requestSubmit", "showModal", "setCustomValidity", "setPointerCapture"],
  ...["scrollIntoView", "setSelectionRange", "pushState", "replaceState"],
];
const PROPERTIES_OF_THE_PAGE = [
  ...["innerHTML", "outerHTML", "textContent", "innerText", "nodeValue", "className", "cssText", "returnValue"],
  ...["cancelBubble", "scrollTop", "scrollLeft"],
];

const oneOf = (/** @type {string[]} */ names) => `/^(${names.join("|")})$/`;

export default tseslint.config(
  { ignores: ["node_modules", "target", "dist", "out", "web-tests/results", "extension/generated", "web-tests/oracles/node_modules"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [...tseslint.configs.strictTypeChecked, ...tseslint.configs.stylisticTypeChecked],
    linterOptions: { reportUnusedDisableDirectives: "error" },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-floating-promises": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      // Numbers in a template are read by people and mean what they say.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `array["key"]` is what noPropertyAccessFromIndexSignature asks for.
      "@typescript-eslint/dot-notation": ["error", { allowIndexSignaturePropertyAccess: true }],
      "no-console": "off",
      eqeqeq: "error",
    },
  },
  { files: ["extension/**/*.ts"], rules: { "no-console": "error" } },
  {
    files: ["extension/recorder/**/*.ts"],
    rules: {
      "no-restricted-syntax": [
        "error",
        {
          selector: `CallExpression[callee.property.name=${oneOf(CALLS_THAT_TOUCH_THE_PAGE)}]`,
          message: "The recorder never touches the page.",
        },
        {
          selector: `AssignmentExpression[left.property.name=${oneOf(PROPERTIES_OF_THE_PAGE)}]`,
          message: "The recorder never touches the page.",
        },
        {
          selector: "AssignmentExpression[left.object.property.name=/^(style|dataset|classList)$/]",
          message: "The recorder never touches the page.",
        },
      ],
    },
  },
);
