/** The styles of a brief: those that the program for texts knows by these ids, and those of the brief itself. */
export const STYLE = {
  normal: 'Normal',
  title: 'Title',
  subtitle: 'Subtitle',
  heading: 'Heading1',
  part: 'Heading2',
  finding: 'ListParagraph',
  caption: 'Caption',
  footer: 'Footer',
  figure: 'Figure',
  figureCaption: 'FigureCaption',
  lead: 'Lead',
  note: 'Note',
  tableText: 'TableText',
  tableHead: 'TableHead',
  tableNumber: 'TableNumber',
  tableHeadNumber: 'TableHeadNumber',
} as const;
