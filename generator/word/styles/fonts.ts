/** The fonts of official documents by name. Nothing is embedded: the reader's machine has them or puts others in. */
import type { FontScheme } from '../../../campaign/settings/campaign.ts';

/** `hint` makes Word take quotation marks and dashes from the Chinese font. */
export interface FontNames {
  readonly ascii: string;
  readonly hAnsi: string;
  readonly eastAsia: string;
  readonly hint: 'eastAsia';
}

export interface Fonts {
  /** 小标宋: title and 发文机关标志. */
  readonly title: FontNames;
  /** 仿宋: body. */
  readonly body: FontNames;
  /** 黑体: first headings, 附件1, table heads. */
  readonly heading: FontNames;
  /** 楷体: second headings, 签发人. */
  readonly kai: FontNames;
  /** 宋体: page numbers, tables. */
  readonly song: FontNames;
}

const named = (name: string): FontNames => ({ ascii: name, hAnsi: name, eastAsia: name, hint: 'eastAsia' });

const schemes: Readonly<Record<FontScheme, Fonts>> = {
  GB2312: {
    title: named('方正小标宋简体'), body: named('仿宋_GB2312'), heading: named('黑体'), kai: named('楷体_GB2312'), song: named('宋体'),
  },
  // What Windows has had since 7: nothing has to be installed, and 小标宋 has no equal, so that 宋体 in bold stands in.
  system: { title: named('宋体'), body: named('仿宋'), heading: named('黑体'), kai: named('楷体'), song: named('宋体') },
};

export function fontsOf(scheme: FontScheme): Fonts {
  return schemes[scheme];
}
