# 绩效分级助手：安装到 WPS 表格（Windows），实验性。没有在真实的 WPS 上试过。
#   install.bat                     安装本文件夹里的加载项
#   install.bat https://主机/路径/   改用网址上的加载项
#   install.bat --remove            卸载
# 只改 publish.xml 里自己的一项，别的加载项原样保留。本文件须存为带 BOM 的 UTF-8。
$ErrorActionPreference = 'Stop'
$name = 'performance-grading'
$folder = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons'
$list = Join-Path $folder 'publish.xml'
$option = if ($args.Count -gt 0) { [string]$args[0] } else { '' }

function Stop-With([string]$text, [int]$code) {
  Write-Host $text
  exit $code
}

if ($option -ne '' -and $option -ne '--remove' -and -not $option.StartsWith('https://')) {
  Stop-With "没有选项 $option。写法：install.bat [--remove | https://主机/路径/]" 2
}
$remove = $option -eq '--remove'
if ($remove -and -not (Test-Path -LiteralPath $list)) { Stop-With "没有要卸载的：$list 不存在。" 0 }

$source = $null
if (-not $remove -and $option -eq '') {
  $source = Get-ChildItem -LiteralPath $PSScriptRoot -Directory -Filter "${name}_*" | Sort-Object Name | Select-Object -Last 1
  if ($null -eq $source) { Stop-With "$PSScriptRoot 里没有 ${name}_版本 文件夹：请把安装包完整解压后再运行。" 2 }
}

# 同名的项由单位统一部署时，两边会冲突。
$central = Join-Path $folder 'jsplugins.xml'
if (-not $remove -and (Test-Path -LiteralPath $central) -and (Select-String -LiteralPath $central -SimpleMatch "name=`"$name`"" -Quiet)) {
  Stop-With "单位已经在 $central 里部署了本加载项，没有重复安装。" 3
}

$document = New-Object System.Xml.XmlDocument
$document.PreserveWhitespace = $true
$document.XmlResolver = $null
try {
  $text = if (Test-Path -LiteralPath $list) { [System.IO.File]::ReadAllText($list) } else { '' }
  if ($text.Trim() -eq '') { $text = "<jsplugins>`r`n</jsplugins>`r`n" }
  $document.LoadXml($text)
  if ($document.DocumentElement.Name -ne 'jsplugins') { throw 'root' }
} catch {
  Stop-With "$list 的内容不完整，没有改动。请先把它改好（或改名留存），再运行一次。" 4
}

foreach ($entry in @($document.DocumentElement.ChildNodes | Where-Object { $_.NodeType -eq 'Element' -and $_.GetAttribute('name') -eq $name })) {
  $before = $entry.PreviousSibling
  if ($null -ne $before -and $before.NodeType -eq 'Whitespace') { [void]$document.DocumentElement.RemoveChild($before) }
  [void]$document.DocumentElement.RemoveChild($entry)
}

if (-not $remove) {
  $online = $null -eq $source
  $entry = $document.CreateElement($(if ($online) { 'jspluginonline' } else { 'jsplugin' }))
  $entry.SetAttribute('name', $name)
  $entry.SetAttribute('type', 'et')
  $entry.SetAttribute('url', $(if ($online) { $option } else { $source.Name }))
  if (-not $online) { $entry.SetAttribute('version', $source.Name.Substring($name.Length + 1)) }
  $entry.SetAttribute('enable', 'enable_dev')
  $entry.SetAttribute('install', 'null')
  $entry.SetAttribute('customDomain', '')
  [void]$document.DocumentElement.AppendChild($document.CreateWhitespace('  '))
  [void]$document.DocumentElement.AppendChild($entry)
  [void]$document.DocumentElement.AppendChild($document.CreateWhitespace("`r`n"))
}

New-Item -ItemType Directory -Force -Path $folder | Out-Null
if ($null -ne $source) {
  $target = Join-Path $folder $source.Name
  if (Test-Path -LiteralPath $target) { Remove-Item -LiteralPath $target -Recurse -Force }
  Copy-Item -LiteralPath $source.FullName -Destination $target -Recurse
}
$fresh = "$list.new"
[System.IO.File]::WriteAllText($fresh, $document.OuterXml, (New-Object System.Text.UTF8Encoding $false))
Move-Item -LiteralPath $fresh -Destination $list -Force

if ($remove) {
  Get-ChildItem -LiteralPath $folder -Directory -Filter "${name}_*" | Remove-Item -Recurse -Force
  Write-Host '已卸载。重新打开 WPS 后生效。'
} else {
  Write-Host "已安装到 $folder。重新打开 WPS 表格，功能区应多出“绩效分级”。实验性：没有出现时请看安装说明的 WPS 一节。"
}
