using System.Collections.Immutable;
using Monitor.Testing;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Tests.ConfigFiles;

/// <summary>A copy of the shipped profile that a test may spoil.</summary>
internal sealed class AProfile : IDisposable
{
    public static readonly string Shipped = Path.Combine(RepositoryFolder.Path, "config");

    public AProfile()
    {
        foreach (var file in Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories))
        {
            var name = Path.GetRelativePath(Shipped, file);
            if (!name.StartsWith("profiles", StringComparison.Ordinal) && !name.StartsWith("drills", StringComparison.Ordinal))
            {
                Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, name))!);
                File.Copy(file, Path.Combine(Folder, name));
            }
        }
    }

    public string Folder { get; } = Directory.CreateTempSubdirectory("monitor-profile-").FullName;

    /// <summary>Replaces a text that must be there once or more; the first occurrence only.</summary>
    public AProfile With(string file, string from, string to)
    {
        var path = Path.Combine(Folder, file);
        var text = File.ReadAllText(path);
        var at = text.IndexOf(from, StringComparison.Ordinal);
        Assert.True(at >= 0, $"{file} does not hold: {from}");
        File.WriteAllText(path, text[..at] + to + text[(at + from.Length)..]);
        return this;
    }

    public AProfile WithFile(string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, file))!);
        File.WriteAllText(Path.Combine(Folder, file), text);
        return this;
    }

    public AProfile Without(string file)
    {
        File.Delete(Path.Combine(Folder, file));
        return this;
    }

    public ConfigurationResult Load(params string[] inputs) => ConfigurationLoader.Load(Folder, inputs);

    /// <summary>The mistakes without their line and column, which shift with every comment that is added.</summary>
    public ImmutableArray<string> Mistakes() => [.. Load().Errors.Select(error => $"{error.File} {error.Key} — {error.Message}")];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
