import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  // Understudy's own repository has its sources in the place of the package; elsewhere this does nothing.
  resolve: { conditions: ['understudy-source', ...defaultClientConditions] },
});
