export { Studio, type StudioProps } from './root/Studio.tsx';
export { studioCss } from './styles/studioCss.ts';
