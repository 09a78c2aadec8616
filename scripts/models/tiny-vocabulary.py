"""Writes tiny-vocabulary.json and the fixture of what texts become: a byte-level BPE of Qwen2's kind, trained by the
tokenizers library on the sentences below. Needs: pip install tokenizers==0.23.3. Run from anywhere."""

import json
from pathlib import Path

from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, trainers

here = Path(__file__).parent
fixture = here.parent.parent / "src" / "engines" / "writer" / "fixtures" / "tokenised.json"

# Qwen2's own (tokenizer.json of Qwen/Qwen2-0.5B).
pattern = (
    r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
)
special = ["<|endoftext|>", "<|im_start|>", "<|im_end|>"]
sentences = [
    "Customers like the look and the fit, but the zipper and the strap are seen as poor quality.",
    "Thank you! We are glad you enjoy the bass and that your headphones came early.",
    "We are sorry that your mug arrived broken and that our answer took so long.",
    "Facts: 14 orders a year, spends 3 times the average, last order 8 days ago.",
    "Revenue rose 8% to 42,000, with returning customers placing 61% of orders.",
    "Review (5 stars): Great headphones, the delivery was quick and the customers are happy.",
    "You name customer segments for a shop. Answer with a name of 2 to 5 words and nothing else.",
    "顾客喜欢外观和大小，但认为拉链和背带质量较差。",
    "谢谢您的好评！很高兴您喜欢耳机的低音，也很高兴它提前送到。",
    "非常抱歉杯子破损而且没有及时回复您。请提供订单号，我们马上为您补发。",
    "事实：一年下单14次，消费是平均的3倍，最近一次在8天前。",
    "收入增长8%，达到4.2万元，61%的订单来自老客户。退款率为5%，主要是鞋类。",
    "你为店铺的客户群体起名。只回答一个不超过十个字的名称。",
]
texts = sentences + [
    "",
    " ",
    "  two  spaces\n\nand lines \n \t end  ",
    "It's the shop's; THEY'LL say I'M 'done",
    "12345 67,890.50 €9 £1½ x²",
    "naïve café, Zoë — “quoted” … 😀👍🏽",
    "cafe\u0301 and ﬁ and Å",
    "客户abc混排123，。！？（）「」",
    "日本語と한국어 и русский",
    "<|im_start|>user\nhi<|im_end|>\n<|im_start|>assistant\n",
    "a<|im_end|>b<|endoftext|>",
    "\r\n\r\nWindows\r\n",
    "http://example.com/a_b?c=d&e=f",
    "龘 𠮷 \u200b zero",
]


def empty(model):
    tokenizer = Tokenizer(model)
    tokenizer.normalizer = normalizers.NFC()
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence(
        [
            pre_tokenizers.Split(Regex(pattern), "isolated"),
            pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False),
        ]
    )
    tokenizer.decoder = decoders.ByteLevel()
    return tokenizer


trained = empty(models.BPE())
alphabet = pre_tokenizers.ByteLevel.alphabet()
trained.train_from_iterator(
    sentences, trainers.BpeTrainer(vocab_size=500, initial_alphabet=alphabet, show_progress=False)
)
model = json.loads(trained.to_str())["model"]
merges = [tuple(pair) for pair in model["merges"]]
tokenizer = empty(models.BPE(vocab=model["vocab"], merges=merges))
tokenizer.add_special_tokens([AddedToken(each, special=True, normalized=False) for each in special])
vocabulary = sorted(tokenizer.get_vocab(with_added_tokens=True).items(), key=lambda pair: pair[1])
tokens = [token for token, _ in vocabulary]
# Types of llama.cpp: 1 normal, 3 control.
types = [3 if token in special else 1 for token in tokens]
dump = lambda value: json.dumps(value, ensure_ascii=True)
(here / "tiny-vocabulary.json").write_text(
    '{\n"tokens": %s,\n"types": %s,\n"merges": %s\n}\n'
    % (dump(tokens), dump(types), dump([" ".join(pair) for pair in merges]))
)
lines = []
for text in texts:
    ids = tokenizer.encode(text, add_special_tokens=False).ids
    lines.append(dump({"text": text, "ids": ids, "decoded": tokenizer.decode(ids, skip_special_tokens=False)}))
fixture.parent.mkdir(parents=True, exist_ok=True)
fixture.write_text("[\n  %s\n]\n" % ",\n  ".join(lines))
