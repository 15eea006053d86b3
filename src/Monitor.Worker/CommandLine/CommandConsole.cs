using System.CommandLine;
using System.Globalization;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.CommandLine;

/// <summary>Where a verb prints: results to the output, progress and logs to the error stream.</summary>
internal sealed class CommandConsole(ParseResult parsed)
{
    private readonly ILoggerFactory loggers = LoggerFactory.Create(logging => logging
        .AddSimpleConsole(options => options.SingleLine = true)
        .AddFilter(level => level >= LogLevel.Warning)
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace));

    private string lastProgress = "";

    public TextWriter Output => parsed.InvocationConfiguration.Output;

    /// <summary>Shows the rows read of a file in one line that is written over; null where nobody watches a terminal.</summary>
    public Action<string, long>? Progress => Console.IsErrorRedirected ? null : (file, rows) => Show(string.Create(CultureInfo.InvariantCulture, $"{file}：{rows}行"));

    public ILogger<T> Logger<T>() => loggers.CreateLogger<T>();

    /// <summary>Reads the configuration; prints every mistake and gives null where there is any.</summary>
    public MonitorConfiguration? Load(string? config, IReadOnlyList<string> inputs)
    {
        var directory = ConfigDirectory.Resolve(config);
        var result = ProfileCheck.Load(directory, inputs);
        if (result.Configuration is null)
        {
            ConfigurationReport.Write(result, directory, Output);
        }

        return result.Configuration;
    }

    /// <summary>Shows where long work stands, in a line that the next one overwrites.</summary>
    public void Show(string text)
    {
        if (!Console.IsErrorRedirected && text != lastProgress)
        {
            parsed.InvocationConfiguration.Error.Write($"\r\u001b[K{text}");
            lastProgress = text;
        }
    }

    /// <summary>Clears the line of progress.</summary>
    public void Clear()
    {
        if (lastProgress.Length > 0)
        {
            parsed.InvocationConfiguration.Error.Write("\r\u001b[K");
            lastProgress = "";
        }
    }
}
