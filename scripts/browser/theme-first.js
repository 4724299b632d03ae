try {
  const chosen = localStorage.getItem('tilth.theme');
  if (chosen) document.documentElement.dataset.theme = chosen;
} catch {
  // Without storage it is as the device says.
}
