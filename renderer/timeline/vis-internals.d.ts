import 'vis-timeline/peer';

// What the build exports beside the Timeline and its declarations leave out: the registry of item classes, with which a
// timeline is given items of its own kind.
declare module 'vis-timeline/peer' {
  export const timeline: {
    components: { ItemSet: { types: Record<string, new (data: never) => object> } };
  };
}
