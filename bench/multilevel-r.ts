import { spawnSync } from 'node:child_process';

const PACKAGES = ['multilevel', 'lme4', 'psych'];
const DEBIAN = ['r-base-core', ...PACKAGES.map((name) => `r-cran-${name}`)];

/** Why R cannot be compared with; null where it can. Installs it where that is allowed. */
export function haveR(): string | null {
  const isThere = () => spawnSync('Rscript', ['-e', PACKAGES.map((name) => `library(${name})`).join(';')]).status === 0;
  if (isThere()) return null;
  if (process.getuid?.() === 0) {
    const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
    spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...DEBIAN], options);
    if (isThere()) return null;
  }
  return `needs ${DEBIAN.join(', ')}`;
}

/** The same figures as `describeAnswers` gives, each the usual way in R; medians of milliseconds, start and reading not counted. */
const SCRIPT = `
suppressMessages({ library(multilevel); library(lme4); library(psych) })
given <- commandArgs(TRUE)
data <- read.csv(given[1]); items <- readLines(given[2])
x <- data[, items]; group <- data$GRP; score <- rowMeans(x); levels <- factor(group)
time <- function(name, work, times = 5) {
  took <- sapply(seq_len(times), function(i) { from <- proc.time()[["elapsed"]]; for (j in 1:2) work(); (proc.time()[["elapsed"]] - from) / 2 })
  cat(name, 1000 * median(took), sep = "\\t"); cat("\\n")
}
time("rwg(j), r*wg(j), AD, AD median, a_wg", function() {
  rwg.j(x, group, 2); rwg.j.lindell(x, group, 2); ad.m(x, group); ad.m(x, group, type = "median"); awg(x, group, range = c(1, 5)) })
time("ICC(1), ICC(2), F of score and items", function() {
  for (y in c(list(score), as.list(x))) { fit <- aov(y ~ levels); ICC1(fit); ICC2(fit); summary(fit) } })
time("REML of score and items, group means", function() {
  for (y in c(list(score), as.list(x))) suppressMessages(lmer(y ~ 1 + (1 | levels)))
  ranef(lmer(score ~ 1 + (1 | levels))) })
time("alpha with item dropped", function() suppressWarnings(psych::alpha(x, warnings = FALSE)))
time("omega: one factor by maximum likelihood", function() suppressWarnings(fa(x, 1, fm = "ml")))
`;

export function runR(file: string, items: string): Record<string, number> {
  const { status, stdout, stderr } = spawnSync('Rscript', ['-e', SCRIPT, file, items], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`R: ${stderr}`);
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'))
      .map(([name, milliseconds]) => [name ?? '', Number(milliseconds)]),
  );
}
