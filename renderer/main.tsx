import './design/tokens.css';
import './design/base.css';
import './design/print.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { reportErrorsTo } from './errors/report.ts';
import { StartError } from './errors/StartError.tsx';
import { startLanguage } from './i18n/language.ts';
import { WorkspaceProvider } from './state/workspace.tsx';
import { connect } from './transport/index.ts';
import { pictureFirst } from './transport/picture-first.ts';

const root = createRoot(
  document.body.appendChild(document.getElementById('root') ?? document.createElement('div')),
);

/** An answer is rendered before the next frame; after that frame it is on the screen. */
const nextPainted = () =>
  new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve())));

try {
  const { transport: direct, platform } = await connect();
  reportErrorsTo(direct);
  const transport = pictureFirst(direct, nextPainted);
  await startLanguage(platform);
  root.render(
    <WorkspaceProvider transport={transport} platform={platform}>
      <App />
    </WorkspaceProvider>,
  );
} catch (error) {
  console.error(error);
  root.render(<StartError />);
}
