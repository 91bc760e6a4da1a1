#!/bin/sh
# 绩效分级助手：安装到 WPS 表格（Linux），实验性。没有在真实的 WPS 上试过。
#   sh install.sh                    安装本文件夹里的加载项
#   sh install.sh https://主机/路径/  改用网址上的加载项
#   sh install.sh --remove           卸载
# 只改 publish.xml 里自己的一项，别的加载项原样保留。
set -eu

name='performance-grading'
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
folder="${XDG_DATA_HOME:-$HOME/.local/share}/Kingsoft/wps/jsaddons"
list="$folder/publish.xml"
mode=add
url=''
case "${1:-}" in
  '') ;;
  --remove) mode=remove ;;
  https://*) url=$1 ;;
  *) echo "没有选项 $1。写法：sh install.sh [--remove | https://主机/路径/]" >&2; exit 2 ;;
esac
case "$url" in *[\"\'\<\>\&\\]*) echo "网址里不能有引号、尖括号、& 和反斜线：$url" >&2; exit 2 ;; esac

if [ "$mode" = add ] && [ -z "$url" ]; then
  source=$(find "$here" -maxdepth 1 -type d -name "${name}_*" | sort | tail -n 1)
  if [ -z "$source" ]; then
    echo "$here 里没有 ${name}_版本 文件夹：请把安装包完整解压后再运行。" >&2
    exit 2
  fi
  base=$(basename "$source")
  entry="<jsplugin name=\"$name\" type=\"et\" url=\"$base\" version=\"${base#"${name}"_}\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
else
  entry="<jspluginonline name=\"$name\" type=\"et\" url=\"$url\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
fi

# 同名的项由单位统一部署时，两边会冲突。
if [ "$mode" = add ] && grep -q "name=[\"']$name[\"']" "$folder/jsplugins.xml" 2>/dev/null; then
  echo "单位已经在 $folder/jsplugins.xml 里部署了本加载项，没有重复安装。" >&2
  exit 3
fi

if [ "$mode" = remove ] && [ ! -f "$list" ]; then
  echo "没有要卸载的：$list 不存在。"
  exit 0
fi

mkdir -p "$folder"
fresh="$list.new.$$"
trap 'rm -f "$fresh"' EXIT
{ cat "$list" 2>/dev/null || true; } | LC_ALL=C awk -v name="$name" -v entry="$entry" -v mode="$mode" '
  function count(text, part,   found, from) {
    found = 0
    while ((from = index(text, part)) > 0) { found++; text = substr(text, from + length(part)) }
    return found
  }
  # Everything but comments, which may hold anything.
  function bare(text,   from, to, kept) {
    kept = ""
    while ((from = index(text, "<!--")) > 0) {
      kept = kept substr(text, 1, from - 1)
      text = substr(text, from + 4)
      to = index(text, "-->")
      if (to == 0) return kept "<"
      text = substr(text, to + 3)
    }
    return kept text
  }
  # Without our entry; what stands before it on its line goes too.
  function without(text,   kept, tag, rest, close_at) {
    kept = ""
    while (match(text, /<(!--|jsplugin(online)?[ \t\r\n])/)) {
      kept = kept substr(text, 1, RSTART - 1)
      text = substr(text, RSTART)
      if (substr(text, 1, 4) == "<!--") { close_at = index(text, "-->") + 2; kept = kept substr(text, 1, close_at); text = substr(text, close_at + 1); continue }
      close_at = index(text, ">")
      tag = substr(text, 1, close_at)
      rest = substr(text, close_at + 1)
      if (tag ~ ("[ \t\r\n]name[ \t]*=[ \t]*[\"\047]" name "[\"\047]")) {
        if (tag !~ /\/>$/ && match(rest, /^[ \t\r\n]*<\/jsplugin(online)?[ \t]*>/)) rest = substr(rest, RLENGTH + 1)
        sub(/\r?\n?[ \t]*$/, "", kept)
        text = rest
      } else { kept = kept tag; text = rest }
    }
    return kept text
  }
  { text = text $0 "\n" }
  END {
    if (text ~ /^(\357\273\277)?[ \t\r\n]*$/) text = "<jsplugins>\n</jsplugins>\n"
    if (match(text, /<jsplugins[ \t\r\n]*\/>/)) text = substr(text, 1, RSTART - 1) "<jsplugins>\n</jsplugins>" substr(text, RSTART + RLENGTH)
    plain = bare(text)
    good = count(plain, "<jsplugins>") + (match(plain, /<jsplugins[ \t\r\n][^>]*>/) ? 1 : 0) == 1 && count(plain, "</jsplugins>") == 1
    good = good && count(plain, "<") == count(plain, ">") && plain ~ /<\/jsplugins>[ \t\r\n]*$/
    if (!good) exit 4
    text = without(text)
    if (mode == "add") {
      at = 0
      rest = text
      while ((from = index(rest, "</jsplugins>")) > 0) { at += from; rest = substr(rest, from + 1) }
      head = substr(text, 1, at - 1)
      sub(/[ \t]*$/, "", head)
      text = head (head ~ /\n$/ ? "" : "\n") "  " entry "\n" substr(text, at)
    }
    printf "%s", text
  }
' > "$fresh" || {
  echo "$list 的内容不完整，没有改动。请先把它改好（或改名留存），再运行一次。" >&2
  exit 4
}

if [ "$mode" = add ] && [ -z "$url" ]; then
  rm -rf "${folder:?}/$base"
  cp -R "$source" "$folder/$base"
fi
mv "$fresh" "$list"
if [ "$mode" = remove ]; then
  find "$folder" -maxdepth 1 -type d -name "${name}_*" -exec rm -rf {} +
  echo "已卸载。重新打开 WPS 后生效。"
else
  echo "已安装到 $folder。重新打开 WPS 表格，功能区应多出“绩效分级”。实验性：没有出现时请看安装说明的 WPS 一节。"
fi
