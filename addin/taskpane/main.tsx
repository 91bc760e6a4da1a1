/** The task pane's page: what the shell finds decides which workbook the pane is put on. */
import '../shell/polyfills.ts';
import '../shell/no-eval.ts';
import { boot } from '../shell/boot.ts';
import { detectHost } from '../shell/detect-host.ts';
import { excelVersions, wpsVersions } from '../shell/host-versions.ts';
import { loadOffice } from '../shell/load-office.ts';
import { officeAddress } from '../shell/office-script.ts';
import { openPane } from '../shell/open-pane.ts';
import { showPlainPage } from '../shell/plain-page.ts';
import { surroundingsOf } from '../shell/surroundings.ts';
import { openExcel } from '../../workbook/excel/excel-host.ts';
import { openWps } from '../../workbook/wps/wps-host.ts';

const root = document.getElementById('root');
if (root !== null) {
  void boot({
    host: detectHost(surroundingsOf(window)),
    officeAddress: officeAddress(document),
    loadOffice: (address) => loadOffice(document, address),
    openExcel: () => openPane(root, openExcel(), excelVersions()),
    openWps: () => openPane(root, openWps(), wpsVersions()),
    explain: (reason, params) => showPlainPage(root, reason, params),
  });
}
