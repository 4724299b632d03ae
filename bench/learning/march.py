"""March's organization in numpy, vectorized over runs: parameters as JSON in, results as JSON out. One thread."""
import json
import os
import sys
import time

for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"
import numpy as np

wish = json.loads(sys.argv[1])
people, dimensions, periods = wish["people"], wish["dimensions"], wish["periods"]
p1, p2, batch = np.float32(wish["socialization"]), wish["codeLearning"], 100
random = np.random.Generator(np.random.SFC64(1))


def live():
    world = random.integers(0, 2, (batch, dimensions), dtype=np.int8) * 2 - 1
    beliefs = random.integers(-1, 2, (batch, people, dimensions), dtype=np.int8)
    code = np.zeros((batch, dimensions), dtype=np.int8)
    for _ in range(periods):
        coins = random.integers(0, 2, beliefs.shape, dtype=np.int8) * 2 - 1
        acts = np.where(beliefs == 0, coins, beliefs)
        scores = np.einsum("rpd,rd->rp", acts, world, dtype=np.int8)
        known = np.einsum("rd,rd->r", code, world, dtype=np.int8)
        superior = (scores > known[:, None]).astype(np.int8)
        sums = np.einsum("rpd,rp->rd", acts, superior, dtype=np.int8)
        entry = code[:, None, :]
        learns = (entry != 0) & (entry != beliefs) & (random.random(beliefs.shape, dtype=np.float32) < p1)
        beliefs += learns * entry
        signs = np.sign(sums)
        follows = (signs != 0) & (signs != code) & (random.random(code.shape) < 1 - (1 - p2) ** np.abs(sums.astype(np.int32)))
        code = np.where(follows, signs, code)
    return (code * world).sum(1) / dimensions


live()
began, knowledge = time.process_time(), []
while time.process_time() - began < wish["seconds"]:
    knowledge.append(live().mean())
took = time.process_time() - began
print(json.dumps({"rate": len(knowledge) * batch * people * periods / took, "knowledge": float(np.mean(knowledge))}))
