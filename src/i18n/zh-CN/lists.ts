import type en from '../en/lists';
import type { Words } from '../words';

const words: Words<typeof en> = {
  open: '工具名单',
  download: '下载',
  campaign: '营销活动',
  for: '用于',
  format: {
    plain: '任意工具（CSV）',
    klaviyo: 'Klaviyo（联系人）',
    mailchimp: 'Mailchimp（联系人）',
    shopify: 'Shopify（标签）',
    meta: 'Meta（自定义受众）',
    tmall: '天猫（会员名单）',
    jd: '京东（会员名单）',
  },
  hint: {
    plain: '店铺的顾客编号和客群。',
    klaviyo: '用于“向列表添加联系人”。没有国家代码的号码会略去，Klaviyo 不接受。',
    mailchimp: '用于“导入联系人”；名单名称即为标签。',
    shopify:
      '用于“导入客户”，并在那里勾选“覆盖现有客户”。请先导出一份现有客户：已有标签如何处理由 Shopify 决定。',
    meta: '用于由客户名单创建的自定义受众。少于 100 人的名单在那里用处不大。',
    tmall: '会员昵称，即天猫导出中的顾客编号，每行一个。',
    jd: '用户 PIN，即京东导出中的顾客编号，每行一个。',
  },
  contacts: '包含电子邮箱和手机号',
  contactsHint:
    '与您的导出文件一致。文件因此含有个人信息；这里不知道每个人是否同意接收消息，请让您的工具核对。',
  contactsHashed: '每一项都在本机转换为指纹（SHA-256）：文件中看不到任何地址，但它们仍是个人信息。',
  tick: '这个工具按地址识别顾客：请勾选上面一项，或按顾客编号与您的名单合并。',
  join: '这个工具按地址识别顾客，而您的导出文件没有地址：文件里是顾客编号。请按顾客编号与两者兼有的名单合并（表格软件中用 VLOOKUP）。',
  written_other: '文件中有 {{formatted}} 位顾客。',
  leftOut_other: '另有 {{formatted}} 位没有工具能识别的地址或号码，未写入。',
  failed: '无法写出文件：读取店铺失败。',
};

export default words;
