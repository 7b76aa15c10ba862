import type { HostName } from '../../hosts/hostPolicies.ts';

type Way = readonly [title: string, about: string];

interface GalleryTexts {
  readonly title: string;
  readonly about: string;
  readonly back: string;
  readonly failed: string;
  readonly ways: Readonly<Record<HostName, Way>>;
}

const zh: GalleryTexts = {
  title: '嵌入示例', about: '同一个插件，每种页面各有一个能直接运行的示例，在新标签页以第一所申报院校的身份打开。', back: '全部示例', failed: '示例没有显示：',
  ways: {
    'es-module': ['ES 模块', '一行 import 取得 mount，适合新写的页面，加载最少。'],
    script: ['独立脚本', '一个 script 标签、一个全局变量，适合没有构建工具的老页面。'],
    element: ['自定义元素', '写一个标签即可，页面与插件的样式互不影响。'],
    'element-light': ['自定义元素，不隔离样式', '同一个标签，让页面自己的样式进来。'],
    qiankun: ['qiankun', '独立脚本就是子应用，由 qiankun 挂载、更新和卸载。'],
    'single-spa': ['single-spa 应用', '条件成立时显示，条件消失时收起。'],
    'single-spa-parcel': ['single-spa 组件', '以 parcel 方式放进任何一处，随用随挂。'],
    wujie: ['wujie 无界', '脚本在无界自己的框架里运行，画面在页面的影子根里。'],
    'micro-app': ['micro-app', '一个标签加载插件自带的页面，数据由 setData 给出。'],
    garfish: ['garfish', '以插件自带的页面为入口，由 garfish 挂载和卸载。'],
    'federation-entry': ['模块联邦，按入口文件', '门户在运行时按入口文件取得插件的模块。'],
    'federation-manifest': ['模块联邦，按清单', '门户只认清单文件，入口写在清单里。'],
    iframe: ['iframe', '脚本与页面完全分开，只通过一条核对过来源的通道说话，高度自动。'],
  },
};

const en: GalleryTexts = {
  title: 'Hosts', about: 'One plugin, and for each kind of page an example that runs as it stands, opened in a new tab as the first school.', back: 'All examples', failed: 'The example did not show: ',
  ways: {
    'es-module': ['ES module', 'One import answers mount; for pages written today, and the least to load.'],
    script: ['Single script', 'One script tag and one global, for old pages without a build.'],
    element: ['Custom element', 'One tag; the styles of page and plugin never meet.'],
    'element-light': ['Custom element, styles let in', 'The same tag, with the page\'s own styles let in.'],
    qiankun: ['qiankun', 'The single script is the application; qiankun mounts, updates and unmounts it.'],
    'single-spa': ['single-spa application', 'Shown while its condition holds.'],
    'single-spa-parcel': ['single-spa parcel', 'Put anywhere, whenever some code wants it.'],
    wujie: ['wujie', 'Scripts run in a frame of wujie\'s, the screen stands in the page\'s shadow root.'],
    'micro-app': ['micro-app', 'One tag loads the plugin\'s own page; setData hands it the options.'],
    garfish: ['garfish', 'The plugin\'s own page is the entry; garfish mounts and unmounts it.'],
    'federation-entry': ['Module Federation, by entry', 'The portal takes the plugin\'s module by its entry file at run time.'],
    'federation-manifest': ['Module Federation, by manifest', 'The portal knows the manifest alone, which names the entry.'],
    iframe: ['iframe', 'Scripts apart from the page\'s, one channel with a checked origin, as high as its content.'],
  },
};

/** The gallery's words in a language. */
export function galleryTexts(locale: 'zh-CN' | 'en'): GalleryTexts {
  return locale === 'en' ? en : zh;
}
