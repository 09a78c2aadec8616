"""Texts that the error feedback is calibrated on: chats of the three tasks, in both languages, around real reviews."""

import csv
import gzip
import hashlib
import os
import random

EN_NAMES = [('average spend 182, 9 orders a year, last order 12 days ago, likes strings and picks', 'Frequent Big Spenders'),
 ('one order, 240 days ago, average spend 18', 'Lapsed One-Time Buyers'),
 ('orders only with discounts, 4 orders, returns 30%', 'Discount Hunters With Returns'),
 ('first order 10 days ago, opens every newsletter', 'Eager New Customers'),
 ('buys gifts in December, nothing else in the year', 'Holiday Gift Shoppers'),
 ('orders every month, small baskets, refills only', 'Steady Monthly Refillers')]
ZH_NAMES = [('平均消费860元，一年下单11次，最近一次在9天前，喜欢护肤品', '高频高消费忠实客户'),
 ('只买过一次，已经300天没有下单', '流失的一次性客户'),
 ('只在打折时购买，退货率25%', '追求折扣的客户'),
 ('上周首次下单，浏览了很多商品', '活跃新客户'),
 ('每月购买水果，金额不高但很稳定', '稳定的水果常客'),
 ('主要购买童书，周末下单', '周末童书家长')]
EN_SUMS = ['Customers like the sound and the price but complain that it breaks after a few months.',
 'Buyers are happy with the quality; a few mention slow delivery and poor packaging.',
 'Sales grew by 12% because returning customers ordered more often, while new customers stayed flat.',
 'Most reviews praise the scent and the soft feel, but some say it irritates sensitive skin.']
ZH_SUMS = ['顾客普遍认可质量和价格，但有人抱怨物流慢、包装破损。', '多数买家对房间和服务满意，主要的不满是隔音差和早餐单一。', '本月销售额增长12%，主要来自老客户复购，新客户数量基本持平。', '评价整体偏正面，喜欢口感和新鲜度，少数人反映分量不足。']
EN_REPLIES = ["Thank you for your kind words! We're glad you enjoy it and hope to see you again soon.",
 "We're sorry that it broke so soon. Please send us your order number and we will replace it free of charge.",
 "Thank you for the honest feedback. We're sorry about the late delivery and are working with our carrier to do better.",
 "We're sorry to hear this. Please contact us, and we will make it right with a refund or a new item."]
ZH_REPLIES = ['感谢您的好评！很高兴您喜欢，期待您再次光临。', '非常抱歉给您带来不便，请提供订单号，我们会尽快为您换货或退款。', '感谢您的反馈，物流问题我们已联系快递公司改进，希望下次能让您满意。', '很抱歉没有达到您的期望，我们会认真改进服务，欢迎随时联系我们。']


def calibration(a):
    """Chats of the three tasks, in both languages, around reviews of the shared data, and plain reviews."""
    csv.field_size_limit(1 << 30)

    def column(path, name):
        with gzip.open(os.path.join(a.data, path), 'rt', encoding='utf-8-sig', errors='replace', newline='') as f:
            r = csv.reader(f)
            k = next(r).index(name)
            out = list(dict.fromkeys(x[k].strip().replace('\r', '') for x in r if len(x) > k and x[k].strip()))
        random.Random(1).shuffle(out)
        return '\n'.join(out).split('\n')

    R = random.Random(7)
    en = [t for f in ('amazon-musical-instruments', 'amazon-all-beauty') for t in column(f + '/reviews.csv.gz', 'text') if 80 < len(t) < 500]
    zh = [t for t in column('chinese-online-shopping/online_shopping_10_cats.csv.gz', 'review') if 25 < len(t) < 200]
    R.shuffle(en)
    R.shuffle(zh)
    S, U, A = '<|im_start|>system\n%s<|im_end|>\n', '<|im_start|>user\n%s<|im_end|>\n<|im_start|>assistant\n', '%s<|im_end|>\n'
    docs = []
    for k in range(30):
        p, q = R.sample(EN_NAMES, 2)
        docs.append(S % 'You name customer segments. Answer with 2 to 5 words.' + U % ('Segment: ' + p[0]) + A % p[1] + U % ('Segment: ' + q[0]) + A % q[1])
        p, q = R.sample(ZH_NAMES, 2)
        docs.append(S % '你为客户群体起名，只回答一个简短的名称。' + U % ('客户群：' + p[0]) + A % p[1] + U % ('客户群：' + q[0]) + A % q[1])
        r = R.sample(en, 2)
        docs.append(S % 'You sum up customer reviews in one or two sentences.' + U % ('Reviews:\n- ' + '\n- '.join(r)) + A % R.choice(EN_SUMS))
        r = R.sample(zh, 3)
        docs.append(S % '你用一两句话概括顾客评价。' + U % ('评价：\n- ' + '\n- '.join(r)) + A % R.choice(ZH_SUMS))
        docs.append(S % 'You write short, polite replies to customer reviews for a shop.' + U % ('Review: ' + R.choice(en)) + A % R.choice(EN_REPLIES))
        docs.append(S % '你是店铺客服，为顾客评价写简短礼貌的回复。' + U % ('评价：' + R.choice(zh)) + A % R.choice(ZH_REPLIES))
        docs.append('<|endoftext|>' + '\n'.join(en[k * 2:k * 2 + 2]))
        docs.append('<|endoftext|>' + '\n'.join(zh[k * 5:k * 5 + 5]))
    open(a.out, 'w', encoding='utf-8').write('\0'.join(docs))
    print(len(docs), 'texts, sha256', hashlib.sha256(open(a.out, 'rb').read()).hexdigest())
