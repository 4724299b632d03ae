// March's organization on AgentScript (its Model and Turtles), written as its own models are. Run in a folder where it is installed.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [folder, text] = process.argv.slice(2);
// It draws its colours on a canvas when it is loaded; nothing is drawn here.
globalThis.OffscreenCanvas = class {
  getContext() {
    return {};
  }
};
const packageFile = createRequire(join(folder, 'package.json')).resolve('agentscript/package.json');
const { Model } = await import(pathToFileURL(join(packageFile, '..', 'dist', 'agentscript.js')).href);
const wish = JSON.parse(text);

class March extends Model {
  setup() {
    this.reality = Array.from({ length: wish.dimensions }, () => (Math.random() < 0.5 ? 1 : -1));
    this.code = new Array(wish.dimensions).fill(0);
    this.turtles.create(wish.people, (person) => {
      person.beliefs = Array.from({ length: wish.dimensions }, () => Math.floor(Math.random() * 3) - 1);
      person.acts = new Array(wish.dimensions).fill(0);
    });
  }

  scoreOf(row) {
    let score = 0;
    for (let dimension = 0; dimension < row.length; dimension += 1) score += row[dimension] * this.reality[dimension];
    return score;
  }

  step() {
    const { code } = this;
    const known = this.scoreOf(code);
    const sums = new Array(code.length).fill(0);
    this.turtles.ask((person) => {
      const { beliefs, acts } = person;
      for (let dimension = 0; dimension < beliefs.length; dimension += 1) {
        acts[dimension] = beliefs[dimension] || (Math.random() < 0.5 ? 1 : -1);
      }
      person.score = this.scoreOf(acts);
    });
    this.turtles
      .filter((person) => person.score > known)
      .forEach(({ acts }) => {
        for (let dimension = 0; dimension < acts.length; dimension += 1) sums[dimension] += acts[dimension];
      });
    this.turtles.ask(({ beliefs }) => {
      for (let dimension = 0; dimension < beliefs.length; dimension += 1) {
        const entry = code[dimension];
        if (entry !== 0 && entry !== beliefs[dimension] && Math.random() < wish.socialization)
          beliefs[dimension] += entry;
      }
    });
    this.code = code.map((entry, dimension) => {
      const sign = Math.sign(sums[dimension]);
      if (sign === 0 || sign === entry) return entry;
      return Math.random() < 1 - (1 - wish.codeLearning) ** Math.abs(sums[dimension]) ? sign : entry;
    });
  }
}

// A world of one patch: the model has no space.
const model = new March({ minX: 0, maxX: 0, minY: 0, maxY: 0, minZ: 0, maxZ: 0 });
const live = () => {
  model.reset();
  for (let period = 0; period < wish.periods; period += 1) model.step();
  return model.scoreOf(model.code) / wish.dimensions;
};
for (let run = 0; run < 50; run += 1) live();
const spent = () => process.cpuUsage().user / 1e6;
const began = spent();
let [runs, knowledge] = [0, 0];
for (; spent() - began < wish.seconds; runs += 1) knowledge += live();
const rate = (runs * wish.people * wish.periods) / (spent() - began);
console.log(JSON.stringify({ rate, knowledge: knowledge / runs }));
