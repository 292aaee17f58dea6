import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createCyberbaraClient } from 'understudy/client/cyberbara';
import { App } from './app.tsx';
import './style.css';

const {
  VITE_CYBERBARA_URL: baseUrl = 'http://127.0.0.1:4010/cyberbara',
  VITE_CYBERBARA_KEY: apiKey = 'react-example',
} = import.meta.env;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <App client={createCyberbaraClient({ baseUrl, apiKey })} />
  </StrictMode>,
);
