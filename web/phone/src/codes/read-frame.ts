/** Reads the QR codes in what the camera shows now: their texts, usually none. */
export type ReadFrame = (video: HTMLVideoElement) => Promise<readonly string[]>;

/** The part of the Shape Detection API that is used; no types come with TypeScript. */
type Detector = { detect(image: HTMLVideoElement): Promise<readonly { rawValue: string }[]> };
type WithDetector = {
  readonly BarcodeDetector: {
    new (options: { readonly formats: readonly string[] }): Detector;
    getSupportedFormats(): Promise<readonly string[]>;
  };
};

/** Long side of the picture that the decoder looks at: more would cost more than it finds. */
const sideMost = 800;

/**
 * The browser's own reader, as on most Android phones; else one in JavaScript, fetched only then.
 */
export async function frameReader(): Promise<ReadFrame> {
  const browser: object = globalThis;
  if (hasDetector(browser)) {
    const { BarcodeDetector } = browser;
    const none: readonly string[] = [];
    const formats = await BarcodeDetector.getSupportedFormats().catch(() => none);
    if (formats.includes('qr_code')) {
      const detector = new BarcodeDetector({ formats: ['qr_code'] });
      return async (video) => {
        const found = await detector.detect(video).catch(() => []);
        return found.map(({ rawValue }) => rawValue);
      };
    }
  }
  return readerInJavaScript();
}

function hasDetector(browser: object): browser is WithDetector {
  return 'BarcodeDetector' in browser;
}

async function readerInJavaScript(): Promise<ReadFrame> {
  const { decodeQR } = await import('qr/decode.js');
  const canvas = document.createElement('canvas');
  const pen = canvas.getContext('2d', { willReadFrequently: true });
  return (video) => {
    const { videoWidth, videoHeight } = video;
    if (!pen || videoWidth === 0) return Promise.resolve([]);
    const scale = Math.min(1, sideMost / Math.max(videoWidth, videoHeight));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    canvas.width = width;
    canvas.height = height;
    pen.drawImage(video, 0, 0, width, height);
    try {
      return Promise.resolve([decodeQR(pen.getImageData(0, 0, width, height))]);
    } catch {
      // It throws where there is no code, which is most of the time.
      return Promise.resolve([]);
    }
  };
}
