@echo off
rem Builds Plumb when its sources differ from those of its build, then runs it.
setlocal
set "root=%~dp0"
set "state=%~dp0.build"
set "program=%state%\bin\Plumb.Cli\release\plumb.dll"
set "compare=/njh /njs /ndl /nfl /nc /ns /np"

call :is_current
if not errorlevel 1 goto run
call :build_alone
if errorlevel 1 exit /b 3

:run
endlocal & dotnet "%program%" %*
exit /b %errorlevel%

rem Current when the last build ended well, and a copy of its sources lacks nothing and has nothing more.
:is_current
if not exist "%state%\built" exit /b 1
if not exist "%program%" exit /b 1
robocopy "%root%src" "%state%\seen\src" /mir /l /xd bin obj %compare% >nul
if errorlevel 1 exit /b 1
robocopy "%root%." "%state%\seen" Directory.* global.json /l %compare% >nul
if errorlevel 1 exit /b 1
exit /b 0

rem Making a folder is atomic, so it is the lock; one that is two minutes old was left behind.
:build_alone
if not exist "%state%" mkdir "%state%" 2>nul
if not exist "%state%" goto read_only
set tries=0
:wait
mkdir "%state%\lock.d" 2>nul
if not errorlevel 1 goto locked
set /a tries+=1
if %tries% geq 120 goto locked
ping -n 2 127.0.0.1 >nul
goto wait
:locked
call :is_current
if errorlevel 1 call :build
set outcome=%errorlevel%
rmdir "%state%\lock.d" 2>nul
exit /b %outcome%

:build
where dotnet >nul 2>nul
if errorlevel 1 goto no_sdk
pushd "%root%"
dotnet --version >nul 2>nul
set found=%errorlevel%
popd
if not %found% == 0 goto no_sdk
echo Building Plumb ... 1>&2
del "%state%\built" 2>nul
robocopy "%root%src" "%state%\seen\src" /mir /xd bin obj %compare% >nul
robocopy "%root%." "%state%\seen" Directory.* global.json %compare% >nul
set DOTNET_CLI_TELEMETRY_OPTOUT=1
dotnet build "%root%src\Plumb.Cli\Plumb.Cli.csproj" --configuration Release --artifacts-path "%state%" --verbosity quiet ^
    -nodeReuse:false -p:UseSharedCompilation=false -p:UseAppHost=false -p:RunAnalyzers=false ^
    -p:TreatWarningsAsErrors=false -p:NuGetAudit=false >"%state%\log" 2>&1
if errorlevel 1 goto not_built
echo built>"%state%\built"
exit /b 0

:not_built
type "%state%\log" 1>&2
echo error: Plumb could not be built. 1>&2
echo   why: the compiler or the package restore stopped with the errors above. 1>&2
echo   fix: mend the first of those errors, then run this command again. 1>&2
exit /b 3

:no_sdk
echo error: Plumb cannot be built without the .NET SDK that global.json names. 1>&2
echo   why: Plumb is built on first use, and this machine has no such SDK. 1>&2
echo   fix: install the .NET SDK 10.0 from https://dotnet.microsoft.com/download, then run this command again. 1>&2
exit /b 3

:read_only
echo error: Plumb has to be built, and its folder cannot be written. 1>&2
echo   why: its build is missing or older than its sources. 1>&2
echo   fix: copy Plumb to a folder of yours and run it there. 1>&2
exit /b 3
