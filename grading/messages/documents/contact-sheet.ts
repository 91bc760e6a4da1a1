/** Words of 附件3, the contact sheet of the list and of the grading. */

export const contactSheetTexts = {
  kindTitle: '附件3 应急减排清单和绩效分级工作联络表',
  fileName: '附件3_应急减排清单和绩效分级工作联络表',
  annex: '附件3',
  title: '{city}应急减排清单和绩效分级工作联络表',
  unknownCity: 'XXX市',
  filledBy: '填报单位（盖章）：{office}',
  filledOn: '填报日期：　　　　年　　月　　日',
  headings: ['类别/组别', '姓名', '单位及职务', '联系电话', '备注'],
  lead: '主管负责人',
  deputy: '分管负责人',
  liaison: '联络人',
  grading: '绩效分级组',
  list: '清单编制组',
  support: '技术帮扶组',
  note: '注：本表于{date}前报送；人员有变动的，及时重新报送。',
  noteWithoutDate: '注：人员有变动的，及时重新报送。',
  missingPost: '{role}的单位及职务',
  missingPhone: '{role}的联系电话',
  missingCity: '设区市',
  missingOffice: '填报单位',
} as const;
