namespace Monitor.Worker.Notifications.Channels;

/// <summary>Where a secret is kept: in a file (its first line) or in an environment variable, exactly one of them.</summary>
/// <remarks>It is read again for each use, so that a changed password needs no restart.</remarks>
internal sealed record SecretSource
{
    private const int LargestFile = 4096;

    private SecretSource(string? file, string? environmentVariable) => (File, EnvironmentVariable) = (file, environmentVariable);

    public string? File { get; }

    public string? EnvironmentVariable { get; }

    public string Description => File is null ? $"环境变量 {EnvironmentVariable}" : $"文件 {File}";

    public static SecretSource FromFile(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        return new(path, null);
    }

    public static SecretSource FromEnvironment(string variable)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(variable);
        return new(null, variable);
    }

    /// <summary>The source that a setting names; null where it names none.</summary>
    /// <param name="file">The file, relative to the folder.</param>
    /// <param name="variable">The environment variable.</param>
    /// <param name="directory">The folder.</param>
    public static SecretSource? From(string? file, string? variable, string directory) =>
        file is not null ? FromFile(Path.Combine(directory, file)) : variable is null ? null : FromEnvironment(variable);

    /// <exception cref="SecretUnavailableException">Nothing is there, or it cannot be read.</exception>
    public Secret Read()
    {
        var value = File is null ? Environment.GetEnvironmentVariable(EnvironmentVariable!) : FirstLine(File);
        return string.IsNullOrEmpty(value)
            ? throw new SecretUnavailableException($"{Description} 为空或不存在，无法取得账号口令；请检查配置")
            : new Secret(value);
    }

    /// <summary>True where every user of the machine may read the file; false also where that cannot be told.</summary>
    public bool IsReadableByEveryone() => File is not null && !OperatingSystem.IsWindows() && System.IO.File.Exists(File)
        && System.IO.File.GetUnixFileMode(File).HasFlag(UnixFileMode.OtherRead);

    private string? FirstLine(string path)
    {
        try
        {
            if (new FileInfo(path) is { Exists: true, Length: > LargestFile })
            {
                throw new SecretUnavailableException($"{Description} 超过 {LargestFile} 字节，不像口令文件；请检查配置");
            }

            using var reader = new StreamReader(path);
            return reader.ReadLine();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SecretUnavailableException($"{Description} 无法读取，无法取得账号口令；请检查路径与权限");
        }
    }
}
