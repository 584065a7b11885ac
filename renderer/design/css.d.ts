import 'react';

// Lets `style` set custom properties.
declare module 'react' {
  interface CSSProperties {
    [property: `--${string}`]: string | undefined;
  }
}
