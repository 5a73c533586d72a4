export declare function textWidth(whole: string, strong?: boolean): number;
/** As much of a name as there is room for, on one line. */
export declare function fitted(name: string, room: number, strong: boolean): string;
