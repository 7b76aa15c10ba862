FilingPlugin.mount(document.querySelector('#filing'), { apiBase: '/api', view: 'board', locale: 'zh-CN' });
