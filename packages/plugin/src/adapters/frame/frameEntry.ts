export { mountInFrame, type FrameOptions } from './mountInFrame.ts';
