import './theme/base.css';

document.getElementById('root')!.textContent = 'hello';
