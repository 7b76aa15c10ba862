let place: HTMLElement | null = null;

/** The one element outside the page that antd writes its run-time styles to; the extracted sheet holds them already. One for all: antd never forgets an element it was given. */
export function unseenPlace(): HTMLElement {
  return (place ??= document.createElement('div'));
}
