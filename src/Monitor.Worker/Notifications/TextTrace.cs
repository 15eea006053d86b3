using System.Collections.Immutable;

namespace Monitor.Worker.Notifications;

/// <summary>Notes which texts are filled in, so that a fault of what came out can be told by the file it came from.</summary>
internal sealed class TextTrace
{
    private readonly List<(TextForm Form, string File)> used = [];

    public void Note(TextForm form, string file) => used.Add((form, file));

    /// <summary>What was noted since the last time, each once.</summary>
    public ImmutableArray<(TextForm Form, string File)> Take()
    {
        ImmutableArray<(TextForm, string)> taken = [.. used.Distinct()];
        used.Clear();
        return taken;
    }
}
