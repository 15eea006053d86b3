namespace Monitor.Worker.Surveillance;

/// <summary>Reads the learned model from its file; without one the statistical score stands in.</summary>
internal sealed partial class ModelFile(ILogger<ModelFile> logger)
{
    /// <summary>The model that is shipped beside the program.</summary>
    public static string Shipped => Path.Combine(AppContext.BaseDirectory, "models", "outbreak-model.zip");

    /// <summary>The model, or null and why there is none, in a clause without a full stop.</summary>
    public (TreeModel? Model, string Problem) Read(string path)
    {
        try
        {
            return (ModelArchive.Unpack(File.ReadAllBytes(path)), "");
        }
        catch (Exception fault) when (fault is FileNotFoundException or DirectoryNotFoundException)
        {
            LogMissing(path);
            return (null, $"没有模型文件 {path}");
        }
        catch (Exception fault) when (fault is ModelFileException or IOException or UnauthorizedAccessException)
        {
            LogUnusable(path, fault.Message);
            return (null, $"{path}：{fault.Message}");
        }
    }

    [LoggerMessage(7101, LogLevel.Warning, "There is no learned model at {Path}: judgements rest on the statistical score. Run monitor train, or put the shipped file back.")]
    private partial void LogMissing(string path);

    [LoggerMessage(7102, LogLevel.Warning, "The learned model at {Path} cannot be used ({Reason}): judgements rest on the statistical score.")]
    private partial void LogUnusable(string path, string reason);
}
