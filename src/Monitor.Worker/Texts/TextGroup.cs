using System.Collections.Immutable;
using Monitor.Worker.Notifications;

namespace Monitor.Worker.Texts;

/// <summary>Texts that are filled in by the same composers.</summary>
/// <param name="Entries">The texts.</param>
/// <param name="IsUsed">Whether the profile has what fills them in; texts that it does not use may be missing.</param>
/// <param name="Samples">What they are filled in with.</param>
internal sealed record TextGroup(ImmutableArray<TextEntry> Entries, bool IsUsed, Func<SampleSetting, IEnumerable<TextSample>> Samples);
