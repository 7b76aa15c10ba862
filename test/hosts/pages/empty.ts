import { openHostPage } from './hostPage.ts';

openHostPage();
