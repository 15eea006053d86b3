namespace Monitor.Worker.Intake.Reading;

/// <summary>A file by the name that people are told, which never holds a folder of this machine.</summary>
internal sealed record SourceFile(string Name, Func<Stream> Open)
{
    public static SourceFile At(string path, string name) =>
        new(name, () => new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 65_536, FileOptions.SequentialScan));
}
