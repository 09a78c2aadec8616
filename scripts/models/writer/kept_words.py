"""Tokens that stay whatever their use: marks, and the words of the field, bare, after a space and with a capital."""

EXTRA = ['\n\n', '\n\n\n', ':\n', ':\n\n', '：\n', '.\n', '.\n\n', '。\n', '。\n\n', '！\n', '!\n', '?\n', '？\n', ')\n', '）\n', '"\n', '”\n', '”。', '”，',
         '"', ' "', '",', '".', ' -', '- ', '\n- ', ' *', '**', ':**', ' #', '##', '%,', '%.', '%，', ' ($', '$', '¥', '￥', '€', '£', ' –', ' —', '——', '……', '、', '《', '》',
         'system', 'user', 'assistant', '...', ' ...', '’s', '’t', '  ', '   ', '    ', '\t', ' |', '|', ' /', '/', ' &', ' +', ' =', '=', '{', '}', '[', ']', '{"', '":', '"}', '","', '\":\"']
# words of the app's own field: their tokens stay, bare, after a space, and with a capital
FIELD = '''loyal loyalty frequent regular regulars occasional seasonal lapsed dormant inactive active new newcomer newcomers returning repeat
purchaser purchasers purchase purchases purchased purchasing buyer buyers shopper shoppers spender spenders customer customers client clients
consumer consumers subscriber subscribers visitor visitors browser browsers explorer explorers seeker seekers hunter hunters collector collectors
lover lovers enthusiast enthusiasts fan fans reviewer reviewers parent parents family families gift gifts gifter gifters holiday weekend weekends
weekday evening morning discount discounts bargain bargains budget premium luxury value price prices sensitive conscious high low big small basket
baskets order orders ordering refund refunds refunded return returns replacement replace exchange shipping shipment delivery delivered late early
package packaging broken damaged defective quality service support apologize apologise apologies apology sorry inconvenience feedback review reviews
rating ratings star stars thank thanks appreciate appreciated appreciation grateful welcome glad happy delighted pleased disappointed disappointment
frustrating frustration experience experiences recommend recommended recommendation improve improved improvement contact reach email number details
revenue sales growth profit margin churn retention retained segment segments cohort average median monthly weekly yearly daily quarter annual
percent increase increased decrease decreased declined rose fell compared mostly overall however although complaint complaints complain praised
praise mention mentioned highlight satisfied satisfaction unsatisfied dissatisfied positive negative mixed neutral product products item items
category categories brand brands store shop shops online retail wholesale coupon coupons promotion promotions campaign newsletter clicks viewed
electronics clothing apparel shoes jewelry beauty skincare makeup fragrance grocery snacks beverages coffee tea toys books music instruments guitar
sports outdoor fitness garden kitchen furniture decor pets baby kids children women men teens seniors students professionals gamers readers foodies
travelers runners gardeners musicians bookworm bookworms minimalist minimalists trendy stylish casual comfortable comfort cozy fresh tasty delicious
friendly staff clean noisy noise location room rooms hotel restaurant breakfast'''.split()
FIELD_ZH = '''忠实 忠诚 老客户 新客户 客户 顾客 客户群 会员 用户 买家 卖家 消费者 购买者 回头客 流失 沉睡 活跃 高频 低频 高消费 高价值 低价值 消费 购买 复购
回购 下单 订单 退款 退货 换货 补发 折扣 优惠 优惠券 促销 打折 价格 性价比 质量 品质 物流 快递 配送 送餐 包装 破损 售后 客服 服务 态度 抱歉 非常抱歉 歉意
感谢 谢谢 好评 差评 评价 反馈 建议 满意 不满 失望 体验 喜欢 推荐 期待 光临 再次 改进 联系 尽快 处理 解决 提供 订单号 收入 销售额 增长 下降 平均 占比
主要 其次 不过 但是 总体 整体 认为 反映 抱怨 称赞 认可 客单价 转化率 留存 活动 节日 周末 工作日 晚上 早上 送礼 礼品 家庭 父母 宝妈 儿童 童书 玩具 美妆
护肤 服装 鞋类 食品 零食 水果 生鲜 茶叶 咖啡 数码 电子 家居 家电 母婴 宠物 运动 户外 旅行 酒店 餐厅 口味 口感 味道 分量 新鲜 干净 卫生 热情 隔音 位置
方便 舒适 追求 爱好者 控 族 达人 价格敏感 冲动 理性 尝鲜 囤货 季节性 偶尔 经常 一次性'''.split()
