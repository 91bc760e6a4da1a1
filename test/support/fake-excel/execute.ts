/** Runs one request of office.js: its object paths and actions, in order, until one is refused. What came before a refusal stays done, as in Excel. */
import { refuse, unknownTo, type FakeNode, type FakeRefusal } from './node.ts';

interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: { readonly Arguments?: readonly unknown[]; readonly ReferencedObjectPathIds?: readonly unknown[] };
}

interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: { readonly Select?: readonly string[]; readonly Top?: number; readonly Skip?: number };
  readonly ArgumentInfo?: ObjectPath['ArgumentInfo'];
}

export interface FakeRequest {
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

const pathKinds = { root: 1, method: 3, property: 4, indexer: 5, reference: 6, nothing: 7 } as const;
const actionKinds = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Keeps ranges between the requests of a context. */
export class FakeExecutor {
  private readonly kept = new Map<string, FakeNode>();
  private readonly root: () => FakeNode;
  private nextReference = 1;

  constructor(root: () => FakeNode) {
    this.root = root;
  }

  /** The body of the answer. */
  run(request: FakeRequest): unknown {
    const known = new Map<number, FakeNode>();
    const references = new Map<FakeNode, string>();
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    const node = (id: number): FakeNode => {
      const found = known.get(id) ?? this.resolve(request.ObjectPaths[id] ?? refuse('InvalidObjectPath'), node);
      known.set(id, found);
      return found;
    };
    for (const [at, action] of request.Actions.entries()) {
      try {
        if (action.ActionType === actionKinds.trace) traces.push(action.Id);
        results.push({ ActionId: action.Id, Value: action.ActionType === actionKinds.trace ? null : this.act(action, node(action.ObjectPathId), references) });
      } catch (error) {
        const { code, message } = error as FakeRefusal;
        if (code === undefined) throw error;
        return { Results: results, TraceIds: traces, Error: { Code: code, Message: message, Location: `action ${at}: ${action.Name}`, ActionIndex: at, HttpStatusCode: 400 } };
      }
    }
    return { Results: results, TraceIds: traces };
  }

  private resolve(path: ObjectPath, node: (id: number) => FakeNode): FakeNode {
    const parent = path.ParentObjectPathId === undefined ? undefined : node(path.ParentObjectPathId);
    const { Arguments: own = [], ReferencedObjectPathIds: referenced = [] } = path.ArgumentInfo ?? {};
    const args = own.map((arg, at) => (typeof referenced[at] === 'number' && referenced[at] !== 0 ? node(referenced[at]) : arg));
    switch (path.ObjectPathType) {
      case pathKinds.root: return this.root();
      case pathKinds.method: case pathKinds.property: case pathKinds.indexer:
        return parent?.go?.(path.Name, args) ?? unknownTo('object', path.Name);
      case pathKinds.reference: return this.kept.get(path.Name) ?? refuse('InvalidReference', 'The reference is gone.');
      case pathKinds.nothing: return { isNull: true };
      default: return refuse('InvalidObjectPath', `Path type ${path.ObjectPathType}`);
    }
  }

  private act(action: Action, node: FakeNode, references: Map<FakeNode, string>): unknown {
    const args = action.ArgumentInfo?.Arguments ?? [];
    switch (action.ActionType) {
      case actionKinds.instantiate: {
        if (node.isNull === true) return null;
        const reference = references.get(node);
        return reference === undefined ? {} : { _ReferenceId: reference };
      }
      case actionKinds.query: return this.query(node, action.QueryInfo?.Select ?? refuse('InvalidArgument', 'Loads everything.'));
      case actionKinds.method:
        if (action.Name === '_KeepReference') return this.keep(node, references);
        return node.isNull === true ? null : node.call?.(action.Name, args) ?? null;
      case actionKinds.set:
        if (node.isNull !== true) (node.set ?? (() => unknownTo('object', action.Name)))(action.Name, args[0]);
        return null;
      default: return refuse('InvalidArgument', `Action type ${action.ActionType}`);
    }
  }

  private keep(node: FakeNode, references: Map<FakeNode, string>): null {
    if (node.isNull === true || node.isKept !== true) return null;
    const reference = `Ref${this.nextReference}`;
    this.nextReference += 1;
    this.kept.set(reference, node);
    references.set(node, reference);
    return null;
  }

  private query(node: FakeNode, select: readonly string[]): unknown {
    if (node.isNull === true) return null;
    if (node.items !== undefined) return { _Items: node.items().map((item) => ({ ...this.properties(item, select), ...item.identity?.() })) };
    return this.properties(node, select);
  }

  private properties(node: FakeNode, select: readonly string[]): Record<string, unknown> {
    const value: Record<string, unknown> = {};
    for (const path of select) {
      const [first = '', ...rest] = path.split('/');
      if (rest.length > 0) {
        const inner = this.properties(node.go?.(capital(first), []) ?? unknownTo('object', first), [rest.join('/')]);
        value[capital(first)] = merge(value[capital(first)], inner);
      } else if (first !== 'isNullObject') value[capital(first)] = node.get?.(capital(first));
    }
    return value;
  }
}

function merge(known: unknown, more: Record<string, unknown>): Record<string, unknown> {
  const result = { ...(known as Record<string, unknown> | undefined) };
  for (const [name, value] of Object.entries(more)) {
    result[name] = typeof value === 'object' && value !== null && !Array.isArray(value) ? merge(result[name], value as Record<string, unknown>) : value;
  }
  return result;
}
