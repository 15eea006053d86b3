using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Monitor.Worker.ConfigFiles.Binding;

namespace Monitor.Worker.ConfigFiles;

/// <summary>The files of one profile, read once, so that the version speaks of exactly what was bound.</summary>
internal sealed class ProfileFiles
{
    private static readonly ImmutableArray<string> Needed = ["indicators.yaml", "levels.yaml", "regions.yaml", "service.yaml"];
    private static readonly ImmutableArray<string> Optional = ["calendar.yaml", "filing.yaml", "people.yaml", "response.yaml", "roster.yaml"];

    private readonly string directory;
    private readonly ConfigErrors errors;
    private readonly SortedDictionary<string, byte[]> contents = new(StringComparer.Ordinal);

    private ProfileFiles(string directory, ConfigErrors errors)
    {
        this.directory = directory;
        this.errors = errors;
    }

    public string Directory => directory;

    /// <summary>Reads the profile; what is missing, unreadable or out of place goes to the errors.</summary>
    public static ProfileFiles Read(string directory, ConfigErrors errors)
    {
        var files = new ProfileFiles(Path.GetFullPath(directory), errors);
        if (!System.IO.Directory.Exists(files.directory))
        {
            errors.Add(new(directory, 1, 1, ""), "没有这个配置目录，请用 --config 指明");
            return files;
        }

        files.ReadNamed();
        files.ReadFolder("sources", ".yaml");
        files.ReadFolder("rules", ".yaml");
        files.ReadFolder("texts", ".liquid");
        return files;
    }

    public bool Has(string name) => contents.ContainsKey(name);

    public ReadOnlySpan<byte> this[string name] => contents[name];

    /// <summary>The files of a folder in the order of their names.</summary>
    public IEnumerable<string> In(string folder) => contents.Keys.Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal));

    /// <summary>Reads a file that another file names, so that it counts for the version.</summary>
    public byte[]? ReadReferred(string name, string path, ConfigPlace referredAt)
    {
        if (!File.Exists(path))
        {
            errors.Add(referredAt, $"找不到文件“{name}”");
            return null;
        }

        return TryRead(name, path);
    }

    /// <summary>A digest over names and contents.</summary>
    public string Version()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[8];
        foreach (var (name, content) in contents)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(name + "\0"));
            BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
            hash.AppendData(length);
            hash.AppendData(content);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    private void ReadNamed()
    {
        foreach (var name in Needed.Where(name => !File.Exists(Path.Combine(directory, name))))
        {
            errors.Add(new(name, 1, 1, ""), "缺少这个文件");
        }

        foreach (var name in Names(directory))
        {
            if (Needed.Contains(name) || Optional.Contains(name))
            {
                TryRead(name, Path.Combine(directory, name));
            }
            else if (Path.GetExtension(name) is ".yaml" or ".yml")
            {
                RefuseStray(name, [.. Needed, .. Optional]);
            }
        }
    }

    private void ReadFolder(string folder, string ending)
    {
        var path = Path.Combine(directory, folder);
        foreach (var name in System.IO.Directory.Exists(path) ? Names(path) : [])
        {
            if (name.EndsWith(ending, StringComparison.Ordinal))
            {
                TryRead($"{folder}/{name}", Path.Combine(path, name));
            }
            else if (ending == ".yaml" && name.EndsWith(".yml", StringComparison.Ordinal))
            {
                errors.Add(new($"{folder}/{name}", 1, 1, ""), "不会读取此文件：文件名应以 .yaml 结尾");
            }
        }
    }

    private void RefuseStray(string name, IEnumerable<string> known) =>
        errors.Add(new(name, 1, 1, ""), NearestName.Of(name, known) is { } nearest
            ? $"不会读取此文件：是否应改名为“{nearest}”？"
            : "不会读取此文件：规则请放在 rules/，数据源请放在 sources/");

    private byte[]? TryRead(string name, string path)
    {
        try
        {
            return contents[name] = File.ReadAllBytes(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            errors.Add(new(name, 1, 1, ""), "无法读取此文件，请检查文件权限");
            return null;
        }
    }

    private static IEnumerable<string> Names(string path) =>
        System.IO.Directory.GetFiles(path).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);
}
