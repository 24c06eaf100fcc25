/** A delivery that was read on another screen, on its way to the one that receives it. */
let text: string | undefined;

export const shownDelivery = {
  put(read: string): void {
    text = read;
  },
  /** Once. */
  take(): string | undefined {
    const read = text;
    text = undefined;
    return read;
  },
};
