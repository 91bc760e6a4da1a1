@echo off
rem Runs install.ps1 with the same arguments. ASCII only: cmd reads other letters in the code page of the machine.
powershell.exe -NoProfile -ExecutionPolicy Bypass -File "%~dp0install.ps1" %*
pause
