/** The hidden page of the WPS add-in: what the buttons of ribbon.xml do. ES5 and without imports, because WPS loads it as it is. */
/* global Application */
(function () {
  var title = '绩效分级助手（实验性）';
  var dockRight = 2;
  var buttons = {
    gradingCheck: { tab: '', icon: 'assets/icon-32.png' },
    gradingDocuments: { tab: '#documents', icon: 'assets/documents-32.png' }
  };

  function besideThisPage(file) {
    return location.href.replace(/[?#].*$/, '').replace(/[^\/]*$/, '') + file;
  }

  /** Each workbook has a pane of its own. */
  function keyOf(workbook) {
    return 'grading-pane ' + workbook.FullName;
  }

  function knownPane(key) {
    var pane = null;
    try {
      var id = Application.PluginStorage.getItem(key);
      if (id) pane = Application.GetTaskPane(Number(id));
    } catch (gone) {
      console.log('the pane is gone: ' + gone);
    }
    return pane;
  }

  function openPane(tab) {
    var workbook = Application.ActiveWorkbook;
    if (!workbook) {
      alert('请先打开企业清单，再按这个按钮。');
      return;
    }
    var key = keyOf(workbook);
    var pane = knownPane(key);
    if (!pane) {
      pane = Application.CreateTaskPane(besideThisPage('taskpane.html') + tab, title);
      pane.DockPosition = dockRight;
      Application.PluginStorage.setItem(key, pane.ID);
    } else if (tab !== '') {
      pane.Navigate(besideThisPage('taskpane.html') + tab);
    }
    pane.Visible = true;
  }

  window.ribbon = {
    OnAddinLoad: function () {
      return true;
    },
    /** WPS hides the tab when a callback answers later, so everything here is done at once. */
    OnAction: function (control) {
      var button = buttons[control.Id];
      if (button) openPane(button.tab);
      return true;
    },
    GetImage: function (control) {
      var button = buttons[control.Id];
      return button ? button.icon : '';
    }
  };
})();
