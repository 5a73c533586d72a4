@echo off
rem Bilateral.exe belongs to windows, not to consoles: typed in a console it is not waited for. A command file does
rem wait for it; its results come to this console or to where they are redirected, its exit status is passed on.
"%~dp0..\Bilateral.exe" %*
exit /b %ERRORLEVEL%
