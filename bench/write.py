"""Native llama.cpp on prompts of tokens: greedy answers, and what reading and writing cost.

write.py MODEL.gguf THREADS PROMPTS.json ANSWER_TOKENS, by xllamacpp; prints one JSON list.
"""

import json
import resource
import sys

import xllamacpp

model, threads, prompts, most = sys.argv[1], int(sys.argv[2]), json.load(open(sys.argv[3])), int(sys.argv[4])
params = xllamacpp.CommonParams()
params.model.path = model
params.n_ctx = 1024
params.n_parallel = 1
params.n_gpu_layers = 0
params.cpuparams.n_threads = threads
params.cpuparams_batch.n_threads = threads
# Keys and values in single precision, as ours are.
params.cache_type_k = xllamacpp.ggml_type.GGML_TYPE_F32
params.cache_type_v = xllamacpp.ggml_type.GGML_TYPE_F32
server = xllamacpp.Server(params)


def processor():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def ask(tokens, most):
    before = processor()
    asked = {"prompt": tokens, "max_tokens": most, "temperature": 0, "logprobs": 1, "cache_prompt": False}
    return server.handle_completions(asked), processor() - before


answers = []
for tokens in prompts:
    # One token is written on the way: what it costs is taken off the reading by whoever prints this.
    _, read = ask(tokens, 1)
    answer, whole = ask(tokens, most)
    times = answer["timings"]
    answers.append(
        {
            "tokens": [each["id"] for each in answer["choices"][0]["logprobs"]["content"]],
            "readSeconds": times["prompt_ms"] / 1000,
            "writeSeconds": times["predicted_ms"] / 1000,
            "readProcessor": read,
            "writeProcessor": whole - read,
        }
    )
print(json.dumps(answers))
