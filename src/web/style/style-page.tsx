export function Page() {
  return <h1>Style</h1>;
}
