// Texts of the page that are hard to read: every visible one whose contrast with what lies behind it is under that of WCAG AA.
() => {
  const AA = 4.5;
  const AA_LARGE = 3;
  const canvas = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d', { willReadFrequently: true });
  const over = (below, colour) => {
    canvas.fillStyle = `rgb(${below.join(' ')})`;
    canvas.fillRect(0, 0, 1, 1);
    canvas.fillStyle = colour;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  };
  const light = colour => {
    const [r, g, b] = colour.map(part => part / 255).map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = node => (node ? over(behind(node.parentElement), getComputedStyle(node).backgroundColor) : [255, 255, 255]);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const poor = [];
  let read = 0;
  while (texts.nextNode()) {
    const node = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !node.checkVisibility() || node.closest('.visually-hidden, .flag')) continue;
    const style = getComputedStyle(node);
    const ground = behind(node);
    const ink = over(ground, node instanceof SVGElement ? style.fill : style.color);
    const [dark, bright] = [light(ground), light(ink)].sort((a, b) => a - b);
    const ratio = (bright + 0.05) / (dark + 0.05);
    const size = parseFloat(style.fontSize);
    const large = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
    read++;
    if (ratio < (large ? AA_LARGE : AA)) poor.push(`${ratio.toFixed(2)} ${node.tagName}.${node.className} ${texts.currentNode.data.trim().slice(0, 30)}`);
  }
  return { read, poor };
}
