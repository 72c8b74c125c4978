// npm start: sets up what is missing, builds what is old, serves the page until Ctrl+C.
import { runMain } from "./run.mjs";
import { readPort, serve, usualPort } from "./serve.mjs";
import { buildIfStale, installDependencies } from "./setup.mjs";

await runMain(async () => {
  const wanted = process.env.PORT;
  const port = wanted === undefined || wanted === "" ? "next-free" : readPort(wanted);
  await installDependencies();
  await buildIfStale("page");
  const { server, address } = await serve({ port });
  console.log(`\nOrgwright runs at ${address} (Ctrl+C stops it)\n`);
  if (port === "next-free" && !address.includes(`:${usualPort}/`)) {
    console.log(
      `Port ${usualPort} was taken. A browser keeps designs by address: those made at another port are shown only there.\n`,
    );
  }
  for (const signal of ["SIGINT", "SIGTERM"]) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
});
