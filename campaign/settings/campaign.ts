/** The settings of a campaign: what the documents say that no workbook holds. Dates are YYYY-MM-DD; empty texts are not known. */

export interface Person {
  readonly name: string;
  /** 单位及职务 */
  readonly post: string;
  readonly phone: string;
}

/** First and last day, both included. */
export interface Period {
  readonly from: string;
  readonly to: string;
}

export type FontScheme = 'GB2312' | 'system';

export interface Campaign {
  /** At least one value is a sample: documents are marked 示例. */
  readonly isSample: boolean;
  /** 设区市，例如 示例市 */
  readonly city: string;
  /** 县（市、区）；空着表示整个市 */
  readonly county: string;
  /** 发文机关 */
  readonly office: string;
  /** 发文字号 with its year in 〔〕 */
  readonly documentNumber: string;
  /** 主送机关 */
  readonly recipients: string;
  /** 抄送 */
  readonly copies: string;
  /** 印发机关 */
  readonly printedBy: string;
  /** 成文日期 */
  readonly issuedOn: string;
  /** 印发日期 */
  readonly printedOn: string;
  /** The week of the weekly report. */
  readonly week: Period;
  /** 公示期 */
  readonly publication: Period;
  /** 监督电话、监督邮箱: where the public reports. */
  readonly report: { readonly phone: string; readonly mail: string };
  readonly deadlines: {
    readonly contactSheet: string;
    readonly rectification: string;
    readonly gradesReported: string;
    readonly lateRectification: string;
    readonly listUpdated: string;
  };
  /** Id of the edition; empty: the one in force on the date. */
  readonly edition: string;
  readonly fontScheme: FontScheme;
  readonly people: {
    readonly lead: Person;
    readonly deputy: Person;
    readonly liaison: Person;
    readonly grading: readonly Person[];
    readonly list: readonly Person[];
    readonly support: readonly Person[];
  };
}
