import tseslint from 'typescript-eslint';
import { walls } from './scripts/lint/walls.js';

export default tseslint.config(
  { ignores: ['node_modules', 'dist', 'out', 'coverage'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TSEnumDeclaration', message: '不用 enum：改用 as const 对象。' },
        { selector: 'ImportExpression', message: '不用动态 import：改为文件顶部的 import。' },
      ],
    },
  },
  ...walls,
);
