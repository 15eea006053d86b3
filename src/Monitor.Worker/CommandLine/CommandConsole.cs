using System.CommandLine;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.CommandLine;

/// <summary>Where a verb prints: results to the output, progress and logs to the error stream.</summary>
internal sealed class CommandConsole(ParseResult parsed)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Makes the logs of what a verb works with.</summary>
    public ILoggerFactory Loggers { get; } = LoggerFactory.Create(logging => logging
        .AddSimpleConsole(options => options.SingleLine = true)
        .AddFilter(level => level >= LogLevel.Warning)
        .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(options => options.LogToStandardErrorThreshold = LogLevel.Trace));

    private string lastProgress = "";

    public TextWriter Output => parsed.InvocationConfiguration.Output;

    /// <summary>Shows the rows read of a file in one line that is written over; null where nobody watches a terminal.</summary>
    public Action<string, long>? Progress => Console.IsErrorRedirected ? null : (file, rows) => Show(string.Create(CultureInfo.InvariantCulture, $"{file}：{rows}行"));

    public ILogger<T> Logger<T>() => Loggers.CreateLogger<T>();

    /// <summary>Reads the configuration; prints every mistake and gives null where there is any.</summary>
    public MonitorConfiguration? Load(string? config, IReadOnlyList<string> inputs)
    {
        var directory = ConfigDirectory.Resolve(config);
        var result = ProfileCheck.Load(directory, inputs, this);
        if (result.Configuration is null)
        {
            ConfigurationReport.Write(result, directory, Output);
        }

        return result.Configuration;
    }

    /// <summary>Whether all folders of input are there; prints those that are not.</summary>
    public bool HasFolders(IEnumerable<string> inputs)
    {
        var missing = inputs.Where(folder => !Directory.Exists(folder)).ToArray();
        foreach (var folder in missing)
        {
            Output.WriteLine($"没有这个目录：{folder}。请核对 --input。");
        }

        return missing.Length == 0;
    }

    /// <summary>Whether files can be written, found out before long work; prints the first that cannot.</summary>
    public bool CanWrite(IEnumerable<string?> files)
    {
        foreach (var file in files.OfType<string>())
        {
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
                using var opened = new FileStream(file, FileMode.OpenOrCreate, FileAccess.Write);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
            {
                Output.WriteLine($"无法写入文件 {file}。请核对路径和权限。（{fault.Message}）");
                return false;
            }
        }

        return true;
    }

    /// <summary>Prints a result for a machine, with Chinese as it is.</summary>
    public void WriteJson<T>(T result, JsonSerializerOptions options) => Output.WriteLine(JsonSerializer.Serialize(result, options));

    /// <inheritdoc cref="WriteJson{T}(T, JsonSerializerOptions)"/>
    public void WriteJson<T>(T result) => WriteJson(result, Readable);

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
