import { mount } from 'svelte';
import '../../kit/tokens.css';
import '../../kit/base.css';
import './app/phone.css';
import App from './app/App.svelte';

// The worker's scope ends with a slash; without it the app would not open without signal.
if (location.pathname === '/campo') {
  history.replaceState(null, '', `/campo/${location.hash}`);
}

const target = document.querySelector('#app');
if (!target) throw new Error('Bug: index.html has no #app');
mount(App, { target });
