/** The style of a page that stands alone: what the site has from its theme. */
export const PAGE_STYLE = `
:root { color-scheme: light dark; --color-text: light-dark(#222, #e8e8e8); --color-text-aside: light-dark(#4a4a4a, #b8bcc4); --color-focus-outline: light-dark(#1558a0, #a5d2ff); }
body { margin: 0 auto; max-width: 64rem; padding: 0 1rem 3rem; font: 1rem/1.5 system-ui, sans-serif; color: var(--color-text); background: light-dark(#fff, #1c1e22); }
a { color: light-dark(#1558a0, #a5d2ff); }
h3 { margin: 0.3rem 0; font-size: 1rem; }
math { font-family: "STIX Two Math", "Latin Modern Math", "Cambria Math", math; }
.lk-copy { display: none; }
`;
