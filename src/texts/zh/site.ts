import type { site as nl } from '../nl/site.ts';

export const site: typeof nl = {
  title: (page, municipality) => `${page} – ${municipality} 市政府`,
  demoNotice: '举报和人物都是虚构的。',
  nav: {
    about: '什么是人口贩卖？',
    report: '举报',
    myReport: '我的举报',
    plan: '我们的计划',
    figures: '数字',
    account: '我们做了什么',
    privacy: '隐私',
    accessibility: '无障碍',
    security: '网站安全',
  },
  notFound: {
    title: '没有这个页面',
    text: '可能网址没有写对，或者这个页面已经不存在。',
    home: '回到首页',
  },
  wrongOrigin: {
    title: '这个表格来自另一个网站',
    text: '为了您的安全，我们不接收。请重新打开页面，在那里发送表格。',
  },
  notAllowed: {
    title: '此页面不能这样使用',
    text: '此页面无法处理这个请求。请返回，用页面上的按钮再试。',
  },
  failed: {
    title: '我们这边出了问题',
    text: '这不是您的错。没有内容只保存了一半。请过几分钟再试。',
    acute: '现在有危险吗？请拨打 112。',
    kept: '您写的内容还在这个页面上。请不要关闭页面，稍等一下，然后按下按钮。如果其实已经收到，就不会再重复一次。',
    files: '您选的文件没有保存。请之后重新添加。',
    send: '再次发送',
    again: '再试一次',
  },
  refused: {
    title: '没有成功',
    text: '什么都没有改变。请返回上一页再试。',
    tooLarge: '您发送的内容太大。一个文件最大可以是 10 MB。',
    unreadable: '表格没有完整送到。请返回，再发送一次。',
  },
  notSetUp: {
    title: '本网站还没有准备好',
    text: '还没有市政府。请先导入一个计划：',
  },
  privacy: {
    title: '隐私',
    lead: '举报的人必须安全。所以我们保存的信息越少越好。',
    sections: [
      { title: '我们不保存什么', items: ['您的网络地址（IP 地址），以及您的手机或电脑的信息。', 'Cookie：公开网站不使用 Cookie。', '访问数据：我们不统计谁看了哪个页面。'] },
      { title: '我们保存什么', items: ['您自己写的内容和您发送的文件。它们加密保存在我们的系统里。', '您告诉我们怎样联系您？这些信息分开保存，单独上锁。谁打开它，都必须说明理由。', '您输入但还没有发送的内容：最多 24 小时。', '您举报的日期和时间。', '市政府里谁打开了您的举报，什么时候，为了什么。'] },
      { title: '谁阅读您的举报', items: ['市政府负责人口贩卖问题的专员（aandachtsfunctionaris mensenhandel）和代理人。', '其他同事不能打开您写的内容。', '有危险，或者这件事属于警察或其他机构的工作？那么市政府可以把信息转给他们。必须有理由和法律依据才可以。这些都会被记录下来。'] },
      { title: '保存多久', items: ['保存时间由市政府决定。市政府还需要在这里确认。'] },
      { title: '您的权利', items: ['您可以问我们有您的哪些信息，也可以要求改正或删除。请向市政府的数据保护专员（functionaris gegevensbescherming）提出。', '您不同意我们的做法？您可以向荷兰数据保护局（Autoriteit Persoonsgegevens）投诉。'] },
    ],
  },
};
