import { openMemory } from '../../../workbook/memory/memory-host.ts';
import { describeHost } from '../host-contract.ts';

describeHost('memory', async (sheets) => openMemory(sheets));
