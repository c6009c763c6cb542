#!/bin/sh
# Draws the icons anew from cairn.svg on a canvas of a headless Chromium (CHROME overrides which).
set -eu
folder=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
drawing=$(base64 -w0 "$folder/cairn.svg")
for size in 16 32 48 128; do
  cat > "$work/$size.html" <<PAGE
<!doctype html><script>
const canvas = document.createElement("canvas");
canvas.width = canvas.height = $size;
const image = new Image($size, $size);
image.onload = () => {
  canvas.getContext("2d").drawImage(image, 0, 0, $size, $size);
  document.body.textContent = "<" + canvas.toDataURL().split(",")[1] + ">";
};
image.src = "data:image/svg+xml;base64,$drawing";
</script><body>
PAGE
  "${CHROME:-chromium}" --headless --no-sandbox --disable-gpu --user-data-dir="$work/profile" \
    --virtual-time-budget=2000 --dump-dom "file://$work/$size.html" 2> "$work/log" |
    sed -n 's/.*&lt;\(.*\)&gt;.*/\1/p' | base64 -d > "$folder/$size.png"
done
