/**
 * The hidden page of the WPS add-in: what the buttons of ribbon.xml do. ES5 and without imports, because WPS loads it as it is.
 * The build fills {{…}} from grading/messages/wps-shell.ts.
 */
/* global Application */
(function () {
  var title = '{{title}}';
  var dockRight = 2;
  var buttons = {
    gradingCheck: { tab: '', icon: 'assets/icon-32.png' },
    gradingDocuments: { tab: '#documents', icon: 'assets/documents-32.png' }
  };
  /** The full name of the workbook that is being saved. */
  var saving = '';

  function besideThisPage(file) {
    return location.href.replace(/[?#].*$/, '').replace(/[^\/]*$/, '') + file;
  }

  /** Says which workbook the pane belongs to: by the time the page has loaded, another may be in front. */
  function addressOf(workbook) {
    return besideThisPage('taskpane.html') + '?book=' + encodeURIComponent(workbook.FullName);
  }

  /** Each workbook has a pane of its own. */
  function idKey(fullName) {
    return 'grading-pane ' + fullName;
  }

  /** The address that the pane was opened with; another one would load it anew. */
  function addressKey(fullName) {
    return 'grading-pane-address ' + fullName;
  }

  function knownPane(fullName) {
    var pane = null;
    try {
      var id = Application.PluginStorage.getItem(idKey(fullName));
      if (id) pane = Application.GetTaskPane(Number(id));
    } catch (gone) {
      console.log('the pane is gone: ' + gone);
    }
    return pane;
  }

  function openPane(tab) {
    var workbook = Application.ActiveWorkbook;
    if (!workbook) {
      alert('{{openFirst}}');
      return;
    }
    var store = Application.PluginStorage;
    var name = workbook.FullName;
    var pane = knownPane(name);
    if (!pane) {
      pane = Application.CreateTaskPane(addressOf(workbook) + tab, title);
      pane.DockPosition = dockRight;
      store.setItem(idKey(name), pane.ID);
      store.setItem(addressKey(name), addressOf(workbook));
    } else if (tab !== '') {
      pane.Navigate((store.getItem(addressKey(name)) || addressOf(workbook)) + tab);
    }
    pane.Visible = true;
  }

  /** A workbook that gets another name by being saved keeps its pane. */
  function takeAlong(from, to) {
    var store = Application.PluginStorage;
    if (from === '' || from === to || !knownPane(from)) return;
    store.setItem(idKey(to), store.getItem(idKey(from)));
    store.setItem(addressKey(to), store.getItem(addressKey(from)));
    // Another new workbook may get the old name.
    store.setItem(idKey(from), '');
  }

  /** Builds without these events open a second pane after the first saving. */
  function followNames() {
    try {
      Application.ApiEvent.AddApiEventListener('WorkbookBeforeSave', function (workbook) {
        saving = workbook.FullName;
      });
      Application.ApiEvent.AddApiEventListener('WorkbookAfterSave', function (workbook) {
        takeAlong(saving, workbook.FullName);
        saving = '';
      });
    } catch (absent) {
      console.log('no events of saving: ' + absent);
    }
  }

  window.ribbon = {
    OnAddinLoad: function () {
      followNames();
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
