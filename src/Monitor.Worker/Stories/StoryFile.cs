using Monitor.Worker.ConfigFiles;
using Monitor.Worker.ConfigFiles.Binding;
using Monitor.Worker.ConfigFiles.Documents.Stories;

namespace Monitor.Worker.Stories;

/// <summary>情景文件: the stories of a profile, and how one is read.</summary>
internal static class StoryFile
{
    public const string Folder = "stories";

    /// <summary>The stories that a profile ships, in the order of their names.</summary>
    public static IReadOnlyList<string> In(string profile)
    {
        var folder = Path.Combine(profile, Folder);
        return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.yaml").Order(StringComparer.Ordinal)] : [];
    }

    /// <summary>Reads a story and checks what it names.</summary>
    /// <param name="file">The name shown in messages.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="configuration">The profile it may speak of.</param>
    /// <param name="errors">Takes every mistake, in Chinese.</param>
    /// <returns>The story; null where there was a mistake.</returns>
    public static StoryDocument? Read(string file, ReadOnlySpan<byte> content, MonitorConfiguration configuration, ConfigErrors errors)
    {
        var (places, before) = (new BoundPlaces(), errors.Count);
        if (new YamlBinder(errors, places).Bind<StoryDocument>(file, content) is not { IsWhole: true, Document: { } story })
        {
            return null;
        }

        new StoryCheck(story, configuration, places, errors).Run();
        return errors.Count == before ? story : null;
    }
}
