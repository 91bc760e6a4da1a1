/** Types of the imports that the build resolves: `?inline` and `?worker&inline`. */
/// <reference types="vite/client" />
