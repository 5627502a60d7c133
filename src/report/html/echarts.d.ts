/** What is used of Apache ECharts: its own declarations import without file endings, which TypeScript does not resolve as Node does. */
declare module 'echarts/core' {
  interface Chart {
    setOption(option: Readonly<Record<string, unknown>>): void;
    renderToSVGString(): string;
    dispose(): void;
  }
  export function use(parts: readonly unknown[]): void;
  export function init(
    element: null,
    theme: null,
    options: { readonly renderer: 'svg'; readonly ssr: true; readonly width: number; readonly height: number },
  ): Chart;
}

declare module 'echarts/charts' {
  export const BarChart: unknown;
  export const SankeyChart: unknown;
}

declare module 'echarts/components' {
  export const GridComponent: unknown;
}

declare module 'echarts/renderers' {
  export const SVGRenderer: unknown;
}
