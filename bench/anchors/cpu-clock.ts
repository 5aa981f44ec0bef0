/** CPU milliseconds this process has used: on a shared machine the clock on the wall tells about the others. */
export function cpuNow(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
