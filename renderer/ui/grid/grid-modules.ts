import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  DateFilterModule,
  EventApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  type Module,
  NumberFilterModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
  TextFilterModule,
  TooltipModule,
} from 'ag-grid-community'

/** What of AG Grid is used. Its row selection is not: ours holds "all that match but a few". */
export const gridModules: Module[] = [
  InfiniteRowModelModule,
  TextFilterModule,
  NumberFilterModule,
  DateFilterModule,
  LocaleModule,
  TooltipModule,
  CellStyleModule,
  CellApiModule,
  ColumnApiModule,
  EventApiModule,
  RenderApiModule,
  RowApiModule,
  ScrollApiModule,
]
