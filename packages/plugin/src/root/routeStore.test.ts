import { expect, test, vi } from 'vitest';
import { createRouteStore } from './routeStore.ts';

test('goes somewhere once and tells the host and the screens', () => {
  const onNavigate = vi.fn<(route: string) => void>();
  const heard = vi.fn<() => void>();
  const route = createRouteStore('#/filing/f-1/', onNavigate);
  const stop = route.subscribe(heard);
  expect(route.current()).toBe('filing/f-1');
  route.go('filing/f-1');
  expect(onNavigate).not.toHaveBeenCalled();
  route.go('/');
  expect(route.current()).toBe('');
  expect(onNavigate).toHaveBeenCalledWith('');
  stop();
  route.go('filing/f-2');
  expect(heard).toHaveBeenCalledTimes(1);
});

test('follows the host without telling it what it said itself', () => {
  const onNavigate = vi.fn<(route: string) => void>();
  const heard = vi.fn<() => void>();
  const route = createRouteStore('', onNavigate);
  route.subscribe(heard);
  route.follow('#/filing/f-1');
  route.follow('filing/f-1');
  expect([route.current(), heard.mock.calls.length, onNavigate.mock.calls.length]).toEqual(['filing/f-1', 1, 0]);
  route.go('');
  expect(onNavigate).toHaveBeenCalledWith('');
});
