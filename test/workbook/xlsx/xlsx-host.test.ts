import { openXlsx } from '../../../workbook/xlsx/xlsx-host.ts';
import { describeHost } from '../host-contract.ts';
import { xlsxOfGrids } from './xlsx-of-grids.ts';

describeHost('xlsx bytes', async (sheets) => openXlsx(await xlsxOfGrids(sheets)));
