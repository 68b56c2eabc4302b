import svelte from "eslint-plugin-svelte";
import globals from "globals";
import ts from "typescript-eslint";

export default ts.config(
  { ignores: ["node_modules", "src/api/schema.d.ts"] },
  ...ts.configs.recommended,
  ...svelte.configs["flat/recommended"],
  { languageOptions: { globals: { ...globals.browser } } },
  { files: ["**/*.svelte", "**/*.svelte.ts"], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      // reports are hostile text: nothing of them is ever read as markup
      "svelte/no-at-html-tags": "error",
      // a style attribute in the markup would be refused by the content security policy; style: directives are not
      "no-restricted-syntax": [
        "error",
        { selector: "SvelteAttribute[key.name='style']", message: "Use a class, or style:name={value}." },
      ],
      "svelte/no-navigation-without-resolve": "off",
      // plain maps and parameters are made anew for each answer here, never changed in place
      "svelte/prefer-svelte-reactivity": "off",
    },
  },
);
