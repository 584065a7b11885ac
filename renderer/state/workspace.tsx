import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  skipToken,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import type { Input, Method, Output } from '../../workspace/contract.ts';
import type { CallError, Platform, Transport } from '../transport/index.ts';
import { ours } from './own-edits.ts';

/** How long to gather `changed` notifications before asking again, in milliseconds: an import sends one per article. */
const GATHER = 120;

interface Workspace {
  transport: Transport;
  platform: Platform;
}

const WorkspaceContext = createContext<Workspace | null>(null);

declare module '@tanstack/react-query' {
  interface Register {
    defaultError: CallError;
  }
}

/** Gives the window its workspace and asks again whatever is on the screen when the workspace has changed. */
export function WorkspaceProvider({ transport, platform, children }: Workspace & { children: ReactNode }) {
  const [client] = useState(
    () =>
      new QueryClient({
        defaultOptions: {
          // The workspace is on this machine: nothing is retried, and nothing gets old without a notification.
          queries: { retry: false, staleTime: Number.POSITIVE_INFINITY, networkMode: 'always' },
          mutations: { networkMode: 'always' },
        },
      }),
  );

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unsubscribe = transport.subscribe((notification) => {
      if (notification.kind === 'reopened') location.reload();
      if (notification.kind !== 'changed') return;
      timer ??= setTimeout(() => {
        timer = undefined;
        client.invalidateQueries();
      }, GATHER);
    });
    return () => {
      clearTimeout(timer);
      unsubscribe();
    };
  }, [transport, client]);

  return (
    <WorkspaceContext value={{ transport, platform }}>
      <QueryClientProvider client={client}>{children}</QueryClientProvider>
    </WorkspaceContext>
  );
}

/** The transport and the host of this window. */
export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider around it');
  return workspace;
}

/** Asks the workspace, and shows the previous answer until the next one is there; null asks nothing. */
export function useCall<M extends Method>(
  method: M,
  input: Input<M> | null,
): UseQueryResult<Output<M>, CallError> {
  const { transport } = useWorkspace();
  return useQuery<Output<M>, CallError>({
    queryKey: [method, input],
    queryFn: input === null ? skipToken : () => transport.call(method, input),
    placeholderData: keepPreviousData,
  });
}

/** A call that changes the workspace. */
export function useAct<M extends Method>(method: M) {
  const { transport } = useWorkspace();
  return useMutation<Output<M>, CallError, Input<M>>({
    mutationFn: async (input) => (await ours(transport, () => transport.call(method, input))).answer,
  });
}
