using Monitor.Worker.CommandLine;

return await MonitorCommandLine.RunAsync(args);
