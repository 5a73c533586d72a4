interface PressToExplainProps {
  readonly x: number;
  readonly width: number;
  readonly height: number;
  /** What is explained, in words. */
  readonly what: string;
  readonly onPress: () => void;
}

/** The ground of a number in a chart that is pressed to be explained, around the middle of its line. */
export function PressToExplain({ x, width, height, what, onPress }: PressToExplainProps) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: from the keyboard, Enter on the chart and the table do it
    <rect
      className="reading-press"
      x={x}
      y={-height / 2}
      width={width}
      height={height}
      pointerEvents="all"
      onClick={onPress}
    >
      <title>{`${what}. Explain`}</title>
    </rect>
  );
}
