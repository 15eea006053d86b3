using Monitor.Testing;
using Monitor.Testing.Hosts;
using Monitor.Worker.ConfigFiles;

namespace Monitor.Worker.Tests.Fuzzing.Targets;

/// <summary>A small profile of which one file at a time is another.</summary>
internal sealed class ProfileUnderFuzz : IDisposable
{
    private const string Roster = """
        check_ahead: 30d
        remind_after: 30m
        rosters:
          - region: "990000"
            owner: duty
            from: 2025-12-01
            shifts:
              - { id: day, name: 白班, from: "08:30", to: "17:30", days: [workday, make_up_workday] }
              - { id: night, name: 夜班, from: "17:30", to: "08:30" }
              - { id: off, name: 节假日班, from: "08:30", to: "17:30", days: [weekend, holiday] }
            rotations:
              - { role: duty_officer, turn: shift, from: 2025-12-01, pattern: [duty] }
            overrides:
              - { from: 2026-05-01 08:30, to: 2026-05-02 08:30, officers: duty, reason: 原值班员就医 }
        """;

    private readonly SmallProfile profile = new();
    private readonly Dictionary<string, string> files;

    public ProfileUnderFuzz()
    {
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Dispose();
        profile.Write("roster.yaml", Roster);
        profile.Write("filing.yaml", File.ReadAllText(Path.Combine(RepositoryFolder.Path, "config", "filing.yaml")));
        files = Directory.GetFiles(profile.Folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetExtension(file) is ".yaml" or ".csv")
            .ToDictionary(file => Path.GetRelativePath(profile.Folder, file).Replace('\\', '/'), File.ReadAllText, StringComparer.Ordinal);
        Sound = ConfigurationLoader.Load(profile.Folder, []).Configuration ?? throw new InvalidOperationException("The small profile has errors.");
    }

    /// <summary>Every file of it, with its name as the first line.</summary>
    public string[] Samples => [.. files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key}\n{file.Value}")];

    /// <summary>The profile as it is.</summary>
    public MonitorConfiguration Sound { get; }

    public void Dispose() => profile.Dispose();

    /// <summary>Loads it with another content of the file that the first line names.</summary>
    public void Load(string text)
    {
        var (name, content) = FuzzTarget.Cut(text);
        if (!files.TryGetValue(name, out var own))
        {
            return;
        }

        profile.Write(name, content);
        try
        {
            var result = ConfigurationLoader.Load(profile.Folder, []);
            Assert.True(result.Configuration is not null ^ !result.Errors.IsEmpty);
            Assert.All(result.Errors, error => FuzzTarget.HoldsWholeCharacters(error.ToString()));
        }
        finally
        {
            profile.Write(name, own);
        }
    }
}
