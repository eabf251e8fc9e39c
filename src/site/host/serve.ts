// `npm start`, after the build: serves dist/ until Ctrl+C. PORT and BASE may say where.
import { startServer } from './startServer.ts';

const port = Number(process.env['PORT'] ?? 4321);
const base = process.env['BASE'] ?? '/';

try {
  const { origin } = await startServer({ folder: 'dist', base, port });
  console.log(`The site is at ${origin}${base}\nStop it with Ctrl+C.`);
} catch (error) {
  const taken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE';
  console.error(
    taken
      ? `Port ${port} is taken. Stop what uses it, or choose another: PORT=${port + 1} npm start`
      : (error as Error).message,
  );
  process.exitCode = 1;
}
