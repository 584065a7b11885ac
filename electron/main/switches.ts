import type { CommandLine } from 'electron';

/**
 * Chromium's own ways to the network, shut before it starts. The session denies what a page asks for; these are what
 * Chromium does by itself. https://peter.sh/experiments/chromium-command-line-switches/
 */
export const SWITCHES: Record<string, string | null> = {
  // No host has an address, whoever asks.
  'host-resolver-rules': 'MAP * ~NOTFOUND',
  'dns-prefetch-disable': null,
  // A proxy would be looked for by DNS and DHCP (WPAD), and would resolve names itself.
  'no-proxy-server': null,
  'disable-background-networking': null,
  'disable-component-update': null,
  'disable-domain-reliability': null,
  'disable-sync': null,
  'disable-quic': null,
  'no-pings': null,
  'force-webrtc-ip-handling-policy': 'disable_non_proxied_udp',
  // Memory dumps would hold the text of articles.
  'disable-breakpad': null,
  'disable-crash-reporter': null,
};

export function shutNetwork(commandLine: CommandLine): void {
  for (const [name, value] of Object.entries(SWITCHES))
    if (value === null) commandLine.appendSwitch(name);
    else commandLine.appendSwitch(name, value);
}
