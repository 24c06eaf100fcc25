import { mount } from 'svelte';
import '../../kit/tokens.css';
import '../../kit/base.css';
import './app/phone.css';
import App from './app/App.svelte';

const target = document.querySelector('#app');
if (!target) throw new Error('Bug: index.html has no #app');
mount(App, { target });
