/** The class of errors that tell why there are no data. */
type Fault = new (code: 'json' | 'no-data', url: string, reason: string) => Error;

const untilParsed = (): Promise<unknown> =>
  document.readyState === 'loading'
    ? new Promise((parsed) => {
        document.addEventListener('DOMContentLoaded', parsed, { once: true });
      })
    : Promise.resolve();

/** The JSON that a page wrote into a chart, as `<script type="application/json">`. @throws Fault when there is none */
export async function readInlineJson(host: Element, DataFault: Fault): Promise<unknown> {
  await untilParsed();
  const script = [...host.children].find((child) => child.matches('script[type="application/json"]'));
  if (!script) throw new DataFault('no-data', '', '');
  try {
    return JSON.parse(script.textContent) as unknown;
  } catch (error) {
    throw new DataFault('json', '', error instanceof Error ? error.message : String(error));
  }
}
