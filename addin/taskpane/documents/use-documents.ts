/** React's view of the model of the 文件 tab. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { DocumentsModel, DocumentsState } from '../../documents/documents-model.ts';

export const DocumentsContext = createContext<DocumentsModel | undefined>(undefined);

/** The model of the pane around; throws outside of one. */
export function useDocuments(): DocumentsModel {
  const model = useContext(DocumentsContext);
  if (model === undefined) throw new Error('no documents around this component');
  return model;
}

export function useDocumentsState(model: DocumentsModel): DocumentsState {
  return useSyncExternalStore(model.subscribe, model.state, model.state);
}
