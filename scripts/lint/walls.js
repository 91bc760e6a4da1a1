/** The import walls of the house (docs/architecture.md): who may import whom, with the way out in each message. */

const layers = [
  {
    folder: 'grading',
    forbidden: ['workbook', 'campaign', 'generator', 'addin', 'cli'],
    message: 'grading/ 是纯核心，不得引用外层：把需要的数据作为参数传入。',
  },
  {
    folder: 'campaign',
    forbidden: ['workbook', 'generator', 'addin', 'cli'],
    message: 'campaign/ 只能引用 grading/：把需要的数据作为参数传入。',
  },
  {
    folder: 'workbook',
    forbidden: ['campaign', 'generator', 'addin', 'cli'],
    message: 'workbook/ 只能引用 grading/：由 cli/ 或 addin/ 把两边接起来。',
  },
  {
    folder: 'generator',
    forbidden: ['workbook', 'addin', 'cli'],
    message: 'generator/ 只能引用 grading/ 和 campaign/：共用的内容放进 grading/。',
  },
  { folder: 'addin', forbidden: ['cli'], message: 'addin/ 不得引用 cli/：共用的内容放进里层。' },
  { folder: 'cli', forbidden: ['addin'], message: 'cli/ 不得引用 addin/：共用的内容放进里层。' },
];

/** Code in these folders runs in a browser too, so Node's own modules stay out. */
const portable = ['grading', 'campaign', 'workbook', 'generator', 'addin'];

function patternsFor(wall) {
  const patterns = [
    { group: wall.forbidden.flatMap((name) => [`**/${name}`, `**/${name}/**`]), message: wall.message },
  ];
  if (portable.includes(wall.folder)) {
    patterns.push({
      group: ['node:*', 'fs', 'path', 'os', 'child_process'],
      message: '这里的代码也在浏览器中运行：文件读写放在 cli/。',
    });
  }
  return patterns;
}

const purity = {
  files: ['grading/**/*.ts', 'campaign/**/*.ts'],
  rules: {
    'no-restricted-globals': [
      'error',
      ...['window', 'document', 'process', 'Buffer', 'fetch', 'performance', 'setTimeout', 'localStorage', 'Office', 'Excel'].map(
        (name) => ({ name, message: '纯代码不接触环境：把它作为参数传入。' }),
      ),
    ],
    'no-restricted-properties': [
      'error',
      { object: 'Date', property: 'now', message: '纯代码没有时钟：日期作为参数传入。' },
      { object: 'Math', property: 'random', message: '纯代码没有随机数：种子作为参数传入。' },
    ],
    'no-restricted-syntax': [
      'error',
      {
        selector: "NewExpression[callee.name='Date'][arguments.length=0]",
        message: '纯代码没有时钟：日期作为参数传入。',
      },
      { selector: 'TSEnumDeclaration', message: '不用 enum：改用 对象。' },
      { selector: 'ImportExpression', message: '不用动态 import：改为文件顶部的 import。' },
    ],
  },
};

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({ name, message: '产品不访问网络。' }));
const hosts = ['Excel', 'Office', 'OfficeExtension'].map(
  (name) => ({ name, message: '只有 workbook/excel/ 和 addin/shell/ 接触 Office.js：其他地方用 WorkbookHost。' }),
);
const outward = ['workbook', 'addin', 'generator', 'cli'].flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]);

/** Nothing in the product calls the network. */
const offline = { files: outward, rules: { 'no-restricted-globals': ['error', ...network] } };

/** Office.js stands in one folder and in the boot; everybody else speaks to the port. */
const hostNames = {
  files: outward,
  ignores: ['workbook/excel/**', 'addin/shell/**'],
  rules: { 'no-restricted-globals': ['error', ...network, ...hosts] },
};

export const walls = [
  ...layers.map((wall) => ({
    files: [`${wall.folder}/**/*.ts`, `${wall.folder}/**/*.tsx`],
    rules: { 'no-restricted-imports': ['error', { patterns: patternsFor(wall) }] },
  })),
  offline,
  hostNames,
  purity,
];
